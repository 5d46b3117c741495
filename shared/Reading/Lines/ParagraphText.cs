using System.Text;

namespace Compiler.Reading.Lines;

/// <summary>The text of a paragraph of a word processor's document, while it is read.</summary>
internal sealed class ParagraphText
{
    /// <summary>Replaces a picture in a cell. Its content is unknown, so the cell must not count as blank.</summary>
    public const string ImageMark = "〔图〕";

    /// <summary>Replaces a character of a symbol font, whose shape is unknown.</summary>
    public const string SymbolMark = "〔符〕";

    private readonly StringBuilder text = new();

    /// <summary>The number of characters so far.</summary>
    public int Length => text.Length;

    public void Append(ReadOnlySpan<char> more) => text.Append(more);

    public void Append(char character) => text.Append(character);

    /// <summary>Sets off a superscript figure: the mark of a footnote must not become a digit of the figure before it.</summary>
    /// <param name="start">Where the superscript text begins; it ends where the text ends.</param>
    public void Raise(int start)
    {
        if (CellString.IsFigure(text.ToString(start, text.Length - start)))
            text.Insert(start, '〔').Append('〕');
    }

    /// <summary>Its lines, normalised, without empty ones.</summary>
    public IReadOnlyList<string> Lines() =>
        [.. text.ToString().Split('\n').Select(line => CellString.Normalize(line)).Where(line => line.Length > 0)];

    public void Clear() => text.Clear();

    /// <summary>The lines with a list number before the first; none before a figure, which it would change.</summary>
    public static IReadOnlyList<string> Numbered(IReadOnlyList<string> lines, string? number) =>
        number is null || lines.Count == 0 || char.IsDigit(lines[0][0]) ? lines : [number + lines[0], .. lines.Skip(1)];
}
