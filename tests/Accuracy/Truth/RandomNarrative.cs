using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Truth;

/// <summary>Writes 一、总体情况 so that it agrees with the tables, in one of the many wordings of real reports, or without a figure.</summary>
public sealed class RandomNarrative
{
    private static readonly string[] Openings =
    [
        "本机关政府信息公开工作平稳有序。",
        "本年度，我单位认真贯彻落实《中华人民共和国政府信息公开条例》，全年主动公开信息1100余条，发布解读21篇，办理网民留言200件，办结率100%。",
        "（一）主动公开。通过政府网站公开政府信息3122条，政务新媒体编发48期。",
    ];

    private static readonly string[] Endings =
    [
        "（三）监督保障。组织培训2次，参训60人次，全年未发生责任事件。",
        "加强政府信息管理，对12个栏目进行了清理。",
        "12345热线办结群众诉求3500件。",
    ];

    private static readonly (string Words, string[] Paths)[] Received =
    [
        ("全年共收到政府信息公开申请{0}件", ["requests.new_received.total"]),
        ("本年新收政府信息公开申请{0}件", ["requests.new_received.total"]),
        ("共受理依申请公开{0}件", ["requests.new_received.total"]),
        ("通过多种渠道接受群众信息公开申请 {0} 件", ["requests.new_received.total"]),
        ("收到政府信息公开申请共计{0}件", ["requests.new_received.total", "requests.carried_over.total"]),
    ];

    private static readonly (string Words, string[] Paths)[] Handled =
    [
        ("，上年结转{0}件", ["requests.carried_over.total"]),
        ("，办结{0}件", ["requests.total_processed.total"]),
        ("，按期办结{0}件", ["requests.total_processed.total"]),
        ("，结转下年度继续办理{0}件", ["requests.carried_forward.total"]),
        ("，其中予以公开{0}件", ["requests.granted.total"]),
        ("，部分公开{0}件", ["requests.partially_granted.total"]),
    ];

    private static readonly string[] Litigation = ["disputes.litigation_direct.total", "disputes.litigation_after_reconsideration.total"];

    private readonly ReportFigures figures;
    private readonly Random random;
    private readonly List<Mention> mentions = [];

    private RandomNarrative(ReportFigures figures, Random random)
    {
        this.figures = figures;
        this.random = random;
    }

    public static (ImmutableArray<string> Paragraphs, ImmutableArray<Mention> Mentions) Write(ReportFigures figures, Random random)
    {
        var narrative = new RandomNarrative(figures, random);
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        paragraphs.Add(Any(Openings, random));
        if (random.Next(3) > 0)
            paragraphs.Add(narrative.Requests());
        if (random.Next(2) > 0)
            paragraphs.Add(narrative.Disputes());
        paragraphs.Add(Any(Endings, random));
        return (paragraphs.ToImmutable(), [.. narrative.mentions]);
    }

    private string Requests()
    {
        var text = new StringBuilder("（二）依申请公开。").Append(Say(Any(Received, random)));
        foreach (var words in Handled.Where(_ => random.Next(3) == 0))
            text.Append(Say(words));
        return text.Append('。').ToString();
    }

    private string Disputes()
    {
        var reconsideration = figures["disputes.reconsideration.total"];
        var litigation = Litigation.Sum(path => figures[path]);
        if (reconsideration + litigation == 0 && random.Next(2) == 0)
            return Say(("未发生行政复议", ["disputes.reconsideration.total"])) + Say(("、行政诉讼", Litigation)) + "。";
        return "因政府信息公开引起的" + Say(("行政复议{0}件", ["disputes.reconsideration.total"])) + "，" + Say(("行政诉讼{0}件", Litigation)) + "。";
    }

    private string Say((string Words, string[] Paths) claim)
    {
        var value = claim.Paths.Sum(path => figures[path]);
        var text = string.Format(CultureInfo.InvariantCulture, claim.Words, value);
        mentions.Add(
            new Mention(
                text,
                claim.Words.Contains("新收", StringComparison.Ordinal)
                    ? [Fields(claim.Paths)]
                    : [Fields(claim.Paths), .. Wider(claim.Paths)],
                value));
        return text;
    }

    private ImmutableArray<int> Fields(string[] paths) => [.. paths.Select(path => figures.Form.Field(FieldPath.Parse(path)).Index)];

    private ImmutableArray<int>[] Wider(string[] paths) => paths switch
    {
        ["requests.new_received.total"] => [Fields(["requests.new_received.total", "requests.carried_over.total"])],
        ["requests.new_received.total", _] => [Fields(["requests.new_received.total"])],
        _ => [],
    };

    private static T Any<T>(T[] choices, Random random) => choices[random.Next(choices.Length)];
}
