using System.Text;
using Compiler.Disclosure.Prints;

namespace Compiler.Tests.Disclosure.Prints;

/// <summary>
/// Texts of made-up reports: sentences of words drawn at random, each after the phrases that all reports have. The same number gives the
/// same text.
/// </summary>
internal static class MadeUpTexts
{
    private static readonly string[] Openings =
    [
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》要求，编制本年度报告。",
        "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项等六部分组成。",
        "报告中所列数据的统计期限自2024年1月1日起至2024年12月31日止。如对本报告有疑问，请与本机关联系。",
        "以习近平新时代中国特色社会主义思想为指导，深入学习贯彻党的二十大和二十届二中、三中全会精神，坚持以人民为中心的发展思想，",
        "认真贯彻落实《中华人民共和国政府信息公开条例》，严格按照条例要求，扎实推进政府信息公开工作。",
    ];

    private static readonly string[] Subjects =
        ["政务新媒体", "门户网站", "村务公开栏", "新闻发布会", "便民服务中心", "政策解读专栏", "基层公开标准目录", "热线平台", "公开专区", "审批窗口", "培训班", "考核小组"];
    private static readonly string[] Verbs =
        ["全面改版", "及时更新", "逐项梳理", "统一规范", "持续优化", "定期检查", "重点督办", "动态调整", "广泛宣传", "开展评估", "建立台账", "压实责任"];
    private static readonly string[] Objects =
        ["重点民生领域信息", "财政预决算数据", "行政执法结果", "义务教育招生政策", "医疗保障待遇清单", "征地补偿方案", "食品抽检公告", "招标采购过程", "环境监测报告", "养老服务补贴标准", "安全生产隐患整改", "稳岗就业措施"];
    private static readonly string[] Ends =
        ["群众满意度明显提升", "答复时限平均缩短三天", "存量文件全部归档", "咨询渠道更加畅通", "栏目访问人次翻番", "错敏词得到纠正", "责任落实到岗到人", "解读形式更加多样", "审查流程更加严密", "问题线索及时办结", "业务能力稳步增强", "公开实效逐年改善"];

    /// <summary>The text of a report.</summary>
    /// <param name="number">Which one.</param>
    /// <param name="sentences">The number of its own sentences.</param>
    /// <param name="copied">How many of them, the first, are those of another report.</param>
    /// <param name="other">The number of that report.</param>
    public static string Text(int number, int sentences = 40, int copied = 0, int other = 0)
    {
        var text = new StringBuilder(string.Concat(Openings));
        var (own, theirs) = (new Random(number), new Random(other));
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
        $"{Word(random, Verbs)}{Word(random, Subjects)}{random.Next(2, 900)}次，{Word(random, Verbs)}{Word(random, Objects)}，{Word(random, Ends)}。";

    private static string Word(Random random, string[] words) => words[random.Next(words.Length)];
}
