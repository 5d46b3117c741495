using AngleSharp.Dom;
using Compiler.Reading.Lines;

namespace Compiler.Reading.Html;

/// <summary>Facts from the head of a page, as government sites provide them under the standard 国办发〔2017〕47号.</summary>
/// <param name="Title">The title of the article, or of the page if the article has none.</param>
/// <param name="Published">When it was published, as printed.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Site">The name of the site.</param>
internal sealed record PageFacts(string? Title, string? Published, string? Source, string? Site)
{
    private static readonly string[] TitleBreaks = ["-", "_", "|", "–", "—", "－", "――", "&gt;", ">"];

    public static PageFacts Read(IDocument page)
    {
        var facts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[name][content]"))
            facts.TryAdd(meta.GetAttribute("name")!.Trim(), CellString.Normalize(meta.GetAttribute("content")));
        return new PageFacts(
            Fact(facts, "ArticleTitle") ?? FirstPart(page.Title),
            Fact(facts, "PubDate"),
            Fact(facts, "ContentSource"),
            Fact(facts, "SiteName"));
    }

    private static string? Fact(Dictionary<string, string> facts, string name) =>
        facts.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    // 保定市2024年政府信息公开工作年度报告-保定市人民政府
    private static string? FirstPart(string? title) => title is null ? null
        : CellString.Normalize(title).Split(TitleBreaks, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(Article.IsTitle);
}
