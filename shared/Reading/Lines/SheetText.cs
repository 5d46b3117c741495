using System.Text.RegularExpressions;

namespace Compiler.Reading.Lines;

/// <summary>Tells running text from a label where a sheet has one filled cell in a row.</summary>
internal static partial class SheetText
{
    private const int LongestLabel = 40;

    /// <summary>Whether the text is a title, a chapter heading or a paragraph, and not the label of a row that was left blank.</summary>
    public static bool IsProse(string text) => text.Length > LongestLabel || text.Contains('。') || Heading().IsMatch(text);

    [GeneratedRegex(@"年.{0,40}(年度报告|年报)|^[一二三四五六]、.*(情况|事项)$|^20\d\d年")]
    private static partial Regex Heading();
}
