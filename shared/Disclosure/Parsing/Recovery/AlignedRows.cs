using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>
/// Converts lines of text to rows if spaces align their cells in columns: columns of a screen, where a Chinese character is two wide,
/// or, as <c>pdftotext -layout</c> writes them, of characters.
/// </summary>
internal static class AlignedRows
{
    private const int ScreenWidth = 2;

    // A text without end is no table.
    private const int MaxLines = 2000;

    /// <summary>Returns the lines; those that are aligned rows have cells.</summary>
    public static ImmutableArray<SourceLine> Find(ImmutableArray<SourceLine> lines)
    {
        if (lines.Length > MaxLines || !lines.Any(line => line.Prose.Contains("  ", StringComparison.Ordinal)))
            return lines;
        var onScreen = new AlignedText(lines, ScreenWidth);
        var inCharacters = new AlignedText(lines, 1);
        var comparison = onScreen.CompareFit(inCharacters);
        if (comparison == 0 && !onScreen.HasSameRows(inCharacters))
            return lines;
        return comparison < 0 ? inCharacters.Rows() : onScreen.Rows();
    }
}
