using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Compiler.Reading.Html;

/// <summary>What the elements of a page mean for its text.</summary>
internal static class HtmlElements
{
    /// <summary>Stands for a picture in a cell: what it shows is not known, so the cell must not pass for a blank.</summary>
    public const string ImageMark = "〔图〕";

    private static readonly FrozenSet<string> Blocks = FrozenSet.ToFrozenSet(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "legend",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]);

    private static readonly FrozenSet<string> Unseen = FrozenSet.ToFrozenSet(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "del",
        "footer",
        "head",
        "iframe",
        "map",
        "math",
        "nav",
        "noscript",
        "object",
        "rp",
        "rt",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "video",
    ]);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether a browser does not show the element, or it is no text of the article.</summary>
    public static bool IsHidden(IElement element) =>
        Unseen.Contains(element.LocalName) || element.HasAttribute("hidden") || IsHiddenBy(element.GetAttribute("style"));

    /// <summary>What was typed into a form that was saved with its page.</summary>
    public static string Entered(IElement input) =>
        input.GetAttribute("type")?.ToLowerInvariant() is null or "text" or "number" ? input.GetAttribute("value") ?? "" : "";

    private static bool IsHiddenBy(string? style) =>
        style is not null && string.Concat(style.Where(character => !char.IsWhiteSpace(character))) is var compact
        && (HasValue(compact, "display:none") || HasValue(compact, "visibility:hidden") || HasValue(compact, "mso-hide:all"));

    private static bool HasValue(string style, string rule) => style.Contains(rule, StringComparison.OrdinalIgnoreCase);
}
