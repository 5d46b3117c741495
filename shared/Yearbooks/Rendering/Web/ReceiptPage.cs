using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Reports;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>
/// Writes the receipt of a file (回执) as one self-contained web page: no script, no other files; it fits a phone and prints on A4.
/// </summary>
public static class ReceiptPage
{
    // Nothing that a report says can load or run anything, wherever the page is opened.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly string Style = WebResources.Read("page.css") + WebResources.Read("receipt.css");

    /// <summary>The page as UTF-8; the same bytes for the same notice.</summary>
    public static byte[] Render(Notice notice)
    {
        var html = new HtmlWriter();
        html.Open("html", ("lang", "zh-Hans-CN")).Line();
        Head(html, notice);
        html.Open("body").Element("a", "跳到办理意见", ("class", "skip"), ("href", "#matters")).Line().Open("main").Line();
        Verdict(html, notice);
        Facts(html, notice.Facts);
        Matters(html, notice.Matters);
        Steps(html, notice.Steps);
        if (notice.Report is { } report)
            new ReceiptTables(html, report, notice.Marks).Write(notice.FailedSums);
        Codes(html, notice.Matters);
        html.Element("p", "本回执由系统自动生成，不加盖印章。", ("class", "note")).Close().Line().Close().Line().Close().Line();
        return html.Finish();
    }

    private static void Head(HtmlWriter html, Notice notice)
    {
        var name = notice.Facts.Length > 0 ? $"：{notice.Facts[0].Text}" : "";
        html.Open("head").Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Element("title", $"回执（{notice.Verdict.InWords}）{name}").Open("style").Markup(Style).Close().Close().Line();
    }

    private static void Verdict(HtmlWriter html, Notice notice)
    {
        html.Open("header").Element("p", "政府信息公开工作年度报告", ("class", "series")).Element("h1", "回执").Close().Line();
        html.Open("div", ("class", $"verdict {Class(notice.Verdict)}"));
        html.Element("p", notice.Verdict.InWords, ("class", "word")).Element("p", notice.Statement).Close().Line();
    }

    private static string Class(Verdict verdict) => verdict switch
    {
        Disclosure.Notices.Verdict.Accepted => "good",
        Disclosure.Notices.Verdict.Returned => "bad",
        _ => "open",
    };

    private static void Facts(HtmlWriter html, ImmutableArray<NoticeFact> facts)
    {
        html.Open("dl", ("class", "facts"));
        foreach (var fact in facts)
            html.Open("div").Element("dt", fact.Label).Element("dd", fact.Text).Close();
        html.Close().Line();
    }

    private static void Matters(HtmlWriter html, ImmutableArray<NoticeMatter> matters)
    {
        Open(html, "办理意见", "matters");
        if (matters.IsEmpty)
            html.Element("p", "无。");
        foreach (var group in matters.GroupBy(matter => matter.Heading))
        {
            html.Element("h3", string.Create(CultureInfo.InvariantCulture, $"{group.Key}（{group.Count()} 项）"));
            html.Open("ol").Line();
            foreach (var matter in group)
                Matter(html, matter);
            html.Close().Line();
        }

        html.Close().Line();
    }

    private static void Matter(HtmlWriter html, NoticeMatter matter)
    {
        html.Open("li").Text(matter.Sentence);
        if (!matter.Details.IsEmpty)
        {
            html.Open("ul");
            foreach (var detail in matter.Details)
                html.Element("li", detail);
            if (matter.More > 0)
                html.Element("li", string.Create(CultureInfo.InvariantCulture, $"另有 {matter.More} 处。"));
            html.Close();
        }

        html.Close().Line();
    }

    private static void Steps(HtmlWriter html, ImmutableArray<string> steps)
    {
        if (steps.IsEmpty)
            return;
        Open(html, "重新报送", "again");
        html.Open("ol");
        foreach (var step in steps)
            html.Element("li", step);
        html.Close().Close().Line();
    }

    // The anchors are those of docs/findings.md, whose words these are.
    private static void Codes(HtmlWriter html, ImmutableArray<NoticeMatter> matters)
    {
        ImmutableArray<FindingCode> codes = [.. matters.SelectMany(matter => matter.Codes)];
        if (codes.IsEmpty)
            return;
        Open(html, "附：问题代码", "codes");
        html.Element("p", "代码供查询时使用，其含义如下，全文见《问题代码》（docs/findings.md）。", ("class", "note"));
        html.Open("dl", ("class", "codes"));
        foreach (var code in codes)
        {
            html.Open("div", ("id", code.Text.ToLowerInvariant()))
                .Element("dt", code.Text)
                .Element("dd", FindingMeanings.Find(code))
                .Close()
                .Line();
        }

        html.Close().Close().Line();
    }

    private static void Open(HtmlWriter html, string title, string anchor) =>
        html.Open("section", ("aria-labelledby", anchor)).Element("h2", title, ("id", anchor)).Line();
}
