using System.Text.RegularExpressions;

namespace Compiler.Reading.Lines;

/// <summary>Distinguishes running text from labels in sheet rows with one filled cell.</summary>
internal static partial class SheetText
{
    private const int MaxLabelLength = 40;

    /// <summary>Whether the text is a title, a chapter heading or a paragraph, rather than the label of a blank row.</summary>
    public static bool IsProse(string text) => text.Length > MaxLabelLength || text.Contains('。') || Heading().IsMatch(text);

    [GeneratedRegex(@"年.{0,40}(年度报告|年报)|^[一二三四五六]、.*(情况|事项)$|^20\d\d年")]
    private static partial Regex Heading();
}
