namespace Compiler.Accuracy.Heads;

/// <summary>
/// Sentences that name other places and say nothing of the body's: visits, partners, the experience of others, investors, histories,
/// lists of bodies, names of other provinces. {0} is a province, {1} the full path of a place, {2} a body there.
/// </summary>
internal static class HeadTraps
{
    public static string[] All { get; } =
    [
        // Visits.
        "组织业务人员赴{0}开展业务学习。", "派员到{1}实地观摩政务公开专区。", "{2}一行来我单位调研交流。", "在{0}举办的培训班上作了发言。",
        "组团前往{2}学习考察。", "{1}党政代表团到访，介绍了有关工作。",
        // Partners.
        "与{2}建立结对关系。", "持续做好对口支援{0}工作。", "同{1}签署合作备忘录，共享信息目录。", "落实与{0}的框架协议。", "按照东西部协作安排，在{0}委统一领导下开展帮扶。",
        // The experience of others.
        "借鉴{1}先进做法，优化公开目录。", "参照《{0}政务公开工作要点》细化任务。", "对标{1}人民政府门户网站改版栏目，方便下载年度报告。", "{1}按照{0}部署先行先试，值得学习。",
        "据介绍，{2}认真落实条例，规范答复文书。", "学习{0}政府门户网站建设经验，完善年报栏目。", "例如，{1}严格按照{0}要求公开信息。",
        // Investors, applicants, letters.
        "引进{0}某企业落户，企业注册地址：{1}。", "接待来自{1}的申请人2人次。", "投诉人住址：{1}。", "申请人地址：{1}，经查不属于本机关职责。", "根据{0}来函要求，协助核查1件。",
        "收到{2}移送的申请1件。", "依据{0}仲裁裁决补正信息1条。",
        // Customs districts and merged zones of others.
        "配合{0}有关海关关区开展联合检查。", "{1}高新区（{1}）管委会来我单位交流。", "接收{2}（本级机关）移交的档案2卷。",
        // Histories and shared names.
        "1990年以前，所在地曾由{0}代管。", "本单位与{1}的同名机关没有隶属关系。", "原属{0}的企业档案已移交。", "注意与{2}相区别。",
        // Lists and other provinces.
        "本年度转送{0}、{1}等地来信3件。", "参加座谈的有：{2}、某某大学。", "{0}的政务公开工作受到通报表扬。", "抄送：{2}。", "{0}人民政府门户网站公布了典型案例名单。",
        "会议传达了{0}有关会议精神。", "《{0}年鉴》收录了相关资料。", "通过媒体了解到{1}的公开动态。",
    ];
}
