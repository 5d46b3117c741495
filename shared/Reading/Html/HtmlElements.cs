using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Compiler.Reading.Html;

/// <summary>How elements of a page affect its text.</summary>
internal static class HtmlElements
{
    /// <summary>Replaces a picture in a cell. Its content is unknown, so the cell must not count as blank.</summary>
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

    private static readonly FrozenSet<string> HiddenNames = FrozenSet.ToFrozenSet(
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

    /// <summary>Whether a browser does not show the element, or it is not part of the article.</summary>
    public static bool IsHidden(IElement element) =>
        HiddenNames.Contains(element.LocalName) || element.HasAttribute("hidden") || IsHiddenBy(element.GetAttribute("style"));

    /// <summary>The value typed into a form that was saved with its page.</summary>
    public static string InputValue(IElement input) =>
        input.GetAttribute("type")?.ToLowerInvariant() is null or "text" or "number" ? input.GetAttribute("value") ?? "" : "";

    private static bool IsHiddenBy(string? style) =>
        style is not null && string.Concat(style.Where(character => !char.IsWhiteSpace(character))) is var compact
        && (HasValue(compact, "display:none") || HasValue(compact, "visibility:hidden") || HasValue(compact, "mso-hide:all"));

    private static bool HasValue(string style, string rule) => style.Contains(rule, StringComparison.OrdinalIgnoreCase);
}
