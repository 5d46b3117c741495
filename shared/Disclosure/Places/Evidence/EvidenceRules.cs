using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Places.Evidence;

/// <summary>The rules for finding evidence of a body's place in running text.</summary>
internal static partial class EvidenceRules
{
    /// <summary>All rules except the rule for the body's own name, which depends on the body.</summary>
    public static EvidenceRule[] All { get; } =
    [
        // （地址：东至县大渡口镇）
        new(EvidenceRank.Address, Address()),
        // 园区位于东至县
        new(EvidenceRank.Address, Location()),
        // 请与东至县人民政府办公室联系
        new(EvidenceRank.Address, Contact(), Behind: ContactBehind()),
        // 在乌海市海南区政府门户网站公布本报告
        new(EvidenceRank.Site, Site(), IsPlaceBefore: true, SiteFront(), SiteBehind()),
        // 门户网站“宜良县人民政府”
        new(EvidenceRank.Site, SiteName(), Behind: SiteNameBehind()),
        // 按照新疆维吾尔自治区部署
        new(EvidenceRank.Superior, Order(), Behind: OrderBehind()),
        // 在博爱县委、县政府的领导下
        new(EvidenceRank.Superior, Leadership(), Behind: LeadershipBehind()),
        // 根据《河北省实施〈中华人民共和国政府信息公开条例〉办法》
        new(EvidenceRank.Superior, LocalRules(), Behind: LocalRulesBehind()),
        // 隶属于上海海关
        new(EvidenceRank.Superior, Subordinate()),
        // 是上海海关的隶属海关
        new(EvidenceRank.Superior, SubordinateOf(), IsPlaceBefore: true, SubordinateFront()),
    ];

    /// <summary>
    /// What may precede the full name of the body: the beginning of the text or of a line, a year, or words of publication.
    /// </summary>
    public static Regex OwnNameFront => OwnFront();

    /// <summary>What follows the full name of the body if the body itself acts.</summary>
    public static Regex OwnNameBehind => OwnBehind();

    // 注册地址, 企业地址 and 申请人地址 are addresses of others; the line above has no full stop.
    [GeneratedRegex("(?:办公地址|办公地点|办公场所|联系地址|通[讯信]地址|邮寄地址|受理地[址点]|单位地址|机关地址|详细地址|(?<![册商司业人户方目产屋庭籍件住站网])地址)(?:为|是|位于|在)?[:：]?[“\"]?")]
    private static partial Regex Address();

    [GeneratedRegex("(?:园区|开发区|经开区|高新区|工业园|产业园|管委会|新区|新城|海关|[我本](?:[局区县市镇乡关园院站]|街道|机关|单位|辖区))(?:位于|地处|坐落[于在]|设[在于])")]
    private static partial Regex Location();

    [GeneratedRegex("(?:请|可)(?:直接)?(?:与|向|联系|致电|拨打)")]
    private static partial Regex Contact();

    [GeneratedRegex(@"\G[^，。；、]{0,30}(?:联系|咨询|索取|反映|查询)")]
    private static partial Regex ContactBehind();

    [GeneratedRegex("(?:人民)?政府(?:门户|公众|信息公开|信息)*网")]
    private static partial Regex Site();

    [GeneratedRegex("(?:^|[。；！？，、“\"《（(：:]|在|通过|登录|登陆|从|至|于|到)$")]
    private static partial Regex SiteFront();

    [GeneratedRegex(@"\G[^。；！？]{0,60}?(?:本报告|年度报告|年报|电子版|查阅|下载|查询)")]
    private static partial Regex SiteBehind();

    [GeneratedRegex("(?:我[局区县市镇乡]|本[局区县市镇乡]|[省市县区]政府|政府|门户)(?:门户)?网站?[“\"「]")]
    private static partial Regex SiteName();

    [GeneratedRegex(@"\G(?:人民)?政府(?:门户)?(?:网站|网)?[”""」]")]
    private static partial Regex SiteNameBehind();

    [GeneratedRegex("按照|根据|依据|遵照|依照|落实|执行")]
    private static partial Regex Order();

    [GeneratedRegex("在")]
    private static partial Regex Leadership();

    [GeneratedRegex(@"\G[^，。；]{0,30}(?:领导|指导|统筹)下")]
    private static partial Regex LeadershipBehind();

    [GeneratedRegex(
        @"\G(?:委|党委|党工委|人民政府|政府|[省市区县州旗盟]委?|办公[厅室]|政务公开|政府信息公开|信息公开|工作|领导小组|和|及|、|党组|关于[^，。；、]{1,30})*的?(?:统一|总体|有关|相关|工作|决策|具体|文件|年度|最新)*(?:部署|要求|安排|领导|指导|决策|工作要点|通知|文件|意见|方案)")]
    private static partial Regex OrderBehind();

    [GeneratedRegex("(?<=(?:根据|依据|按照|遵照|依照|执行)[^。；！？，]{0,80})《")]
    private static partial Regex LocalRules();

    [GeneratedRegex(@"\G[^》，。]{0,60}(?:办法|规定|条例|细则|规则|通知|方案|要点|意见)》")]
    private static partial Regex LocalRulesBehind();

    [GeneratedRegex("隶属于?|归属于?|上级(?:主管)?(?:机关|单位|部门)(?:为|是|[:：])")]
    private static partial Regex Subordinate();

    [GeneratedRegex("的?(?:隶属|直属|下属|所属)(?:海关|单位|机构|机关|局)")]
    private static partial Regex SubordinateOf();

    [GeneratedRegex("(?:^|[。；！？，（(]|[是为系])$")]
    private static partial Regex SubordinateFront();

    // Not every sentence: it may begin with another place of the same name.
    [GeneratedRegex("(?:20[0-9]{2}年(?:度|以来)?，?|由|公布|发布|现将|关于)$")]
    private static partial Regex OwnFront();

    [GeneratedRegex(
        @"\G(?:$|[\u4e00-\u9fff]{0,20}?(?:认真|深入|坚持|严格|全面|积极|按照|紧紧|切实|扎实|持续|贯彻|落实|编制|现将|结合|依法|高度|始终|不断|进一步|主动|聚焦|围绕|20[0-9]{2}年))")]
    private static partial Regex OwnBehind();
}
