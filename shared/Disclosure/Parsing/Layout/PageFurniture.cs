using System.Text.RegularExpressions;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Recognises page numbers, headers and footers between the rows of a table.</summary>
internal static partial class PageFurniture
{
    public static bool IsPageFurniture(ReadOnlySpan<char> line) => PageNumber().IsMatch(line) || Running().IsMatch(line);

    // A page number has a dash on both sides; “-3” is a figure.
    [GeneratedRegex(
        @"^(?:[-—–－·•~]+\s*\d{1,4}\s*[-—–－·•~]+|第\s*\d+\s*页.*|共\s*\d+\s*页|\d+\s*/\s*\d+(?:\s*页)?|[Pp]age\s*\d+.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"年度报告|年度報告|https?:|www\.|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Running();
}
