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

    /// <summary>Returns the lines of the tables of a file; those that are aligned rows have cells.</summary>
    /// <param name="tables">The lines of each table; they are all measured in the same way.</param>
    public static ImmutableArray<SourceLine>[] Find(params ImmutableArray<SourceLine>[] tables)
    {
        var onScreen = Array.ConvertAll(tables, lines => new AlignedText(lines, ScreenWidth));
        if (Array.TrueForAll(onScreen, text => text.HasAllRows))
            return Array.ConvertAll(onScreen, text => text.Rows());
        var inCharacters = Array.ConvertAll(tables, lines => new AlignedText(lines, 1));
        var isNarrow = Fit(inCharacters).CompareTo(Fit(onScreen)) > 0;
        return Array.ConvertAll(isNarrow ? inCharacters : onScreen, text => text.Rows());
    }

    private static (int Rows, int Labelled) Fit(AlignedText[] texts) =>
        (texts.Sum(text => text.FittingRows), texts.Sum(text => text.Labelled));
}
