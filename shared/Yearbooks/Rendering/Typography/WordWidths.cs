using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>
/// Measures the unbreakable pieces of texts, in em. Most cells of a book have the same few texts, each measured once.
/// </summary>
/// <param name="font">The bold font: tables are always measured in the wider of the two weights.</param>
internal sealed class WordWidths(OpenTypeFont font)
{
    // A large province has hundreds of thousands of texts, most of them once.
    private const int MaxKept = 20_000;

    private readonly Dictionary<string, (double[] Pieces, double Widest)> measured = new(StringComparer.Ordinal);

    /// <summary>Returns the width of the text on one line.</summary>
    public double Width(string text) => font.Width(text);

    /// <summary>Returns the width of each piece, with the space before it.</summary>
    public double[] Pieces(string text) => Measure(text).Pieces;

    /// <summary>Returns the width of the widest piece without spaces; words that may be broken anywhere do not count.</summary>
    public double Widest(string text) => Measure(text).Widest;

    /// <summary>Returns the same for these pieces.</summary>
    public double Widest(IEnumerable<string> pieces) =>
        pieces
            .Select(piece => piece.Trim())
            .Select(piece => piece.Length > TextBreaks.MaxWordLength ? 0 : font.Width(piece))
            .DefaultIfEmpty()
            .Max();

    private (double[] Pieces, double Widest) Measure(string text)
    {
        if (measured.TryGetValue(text, out var found))
            return found;
        if (measured.Count == MaxKept)
            measured.Clear();
        var pieces = TextBreaks.Pieces(text).ToList();
        return measured[text] = ([.. pieces.Select(font.Width)], Widest(pieces));
    }
}
