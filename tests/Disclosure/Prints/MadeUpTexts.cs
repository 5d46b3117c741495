using System.Text;
using Compiler.Disclosure.Prints;

namespace Compiler.Tests.Disclosure.Prints;

/// <summary>
/// Texts of made-up reports: sentences of words drawn at random, each after the phrases that all reports have. The same number gives the
/// same text.
/// </summary>
internal static class MadeUpTexts
{
    private const int UsedStock = 5;

    private static readonly string[] Openings =
    [
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，编制本年度报告。",
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
        "报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问，请与本机关联系。",
        "以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届二中、三中全会精神，坚持以人民为中心的发展思想，",
        "认真贯彻落实《中华人民共和国政府信息公开条例》，严格按照条例要求，扎实推进政府信息公开工作。",
    ];

    // Stock sentences of parts 一 and 五: any report may have some of them.
    private static readonly string[] Stock =
    [
        "一是公开的主动性有待增强，个别部门对政府信息公开工作重视不够。", "二是政策解读形式比较单一，图解和视频解读偏少。",
        "三是工作人员业务能力有待提高，队伍不够稳定。", "下一步将加强业务培训，提高依法公开的能力和水平。",
        "进一步健全工作机制，明确职责分工，形成工作合力。", "栏目内容更新不够及时，信息质量有待提高。",
        "对依申请公开的答复不够规范，与申请人沟通不足。", "加大督促检查力度，将政务公开纳入年度绩效考核。",
        "丰富解读形式，用群众听得懂的语言解读政策。", "加强政府网站和政务新媒体建设，方便群众查询。",
        "公开平台的检索功能不够完善，群众查找不便。", "公众参与度不高，互动交流有待加强。",
    ];

    private static readonly string[] Whens =
        ["年初", "上半年", "三季度", "全年", "入汛后", "春耕时节", "年底前", "节假日", "每月", "按季", "月底", "秋收后", "开学季", "汛期"];
    private static readonly string[] Verbs =
        ["改版", "更新", "梳理", "规范", "优化", "检查", "督办", "调整", "宣传", "评估", "登记", "抽查", "培训", "走访", "公示", "归集", "解读", "回访"];
    private static readonly string[] Subjects =
        ["门户网站", "公众号", "村务栏", "发布会", "便民中心", "解读专栏", "热线", "公开专区", "审批窗口", "考核组", "档案馆", "图书馆", "社区", "乡镇站所", "办事指南", "查阅点"];
    private static readonly string[] Objects =
        ["财政预决算", "执法结果", "招生政策", "医保待遇", "征地补偿", "食品抽检", "招标过程", "环境监测", "养老补贴", "隐患整改", "稳岗措施", "水利工程", "农机购置", "危房改造", "公租房", "燃气改造"];
    private static readonly string[] Ends =
        ["满意度上升", "时限缩短", "文件归档", "渠道畅通", "访问翻番", "错字纠正", "责任到岗", "形式多样", "审查严密", "线索办结", "能力增强", "实效改善", "台账齐全", "群众点赞"];

    /// <summary>The text of a report.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="sentences">The number of its own sentences.</param>
    /// <param name="copied">How many of them, the first, are those of another report.</param>
    /// <param name="other">The number of that report.</param>
    public static string Text(int number, int sentences = 40, int copied = 0, int other = 0)
    {
        var text = new StringBuilder(string.Concat(Openings));
        var (own, theirs, stock) = (new Random(number), new Random(other), new Random(number + 100_000));
        text.AppendJoin("", Enumerable.Range(0, sentences > 0 ? UsedStock : 0).Select(_ => Word(stock, Stock)));
        for (var i = 0; i < sentences; i++)
        {
            var (mine, copy) = (Sentence(own), Sentence(theirs));
            text.Append(i < copied ? copy : mine);
        }

        return text.ToString();
    }

    public static TextPrint Print(int number, int sentences = 40, int copied = 0, int other = 0) =>
        TextPrint.FromText(Text(number, sentences, copied, other))!;

    private static string Sentence(Random random) =>
        $"{Word(random, Whens)}{Word(random, Verbs)}{Word(random, Subjects)}{random.Next(2, 900)}次，"
        + $"{Word(random, Verbs)}{Word(random, Objects)}，{Word(random, Ends)}。";

    private static string Word(Random random, string[] words) => words[random.Next(words.Length)];
}
