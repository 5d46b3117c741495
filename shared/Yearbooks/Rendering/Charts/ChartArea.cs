using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>The area of a chart: its size, the theme, and the fonts for measuring text.</summary>
/// <param name="Regular">The regular font.</param>
/// <param name="Bold">The bold font.</param>
/// <param name="Theme">Colours and sizes.</param>
/// <param name="Width">Width in points.</param>
/// <param name="MostHeight">The maximum height of one drawing, in points.</param>
internal sealed record ChartArea(OpenTypeFont Regular, OpenTypeFont Bold, Theme Theme, double Width, double MostHeight)
{
    private const double MaxLabelShare = 0.35;

    /// <summary>Size of the text in points.</summary>
    public double Size => Theme.ChartSize;

    public SvgCanvas NewCanvas() => new(Theme.FontFamily);

    public double TextWidth(string text) => Regular.Width(text) * Size;

    public double BoldWidth(string text) => Bold.Width(text) * Size;

    /// <summary>Returns the width of a column of labels: the widest label, limited to a share of the chart.</summary>
    public double LabelWidth(IEnumerable<string> labels) =>
        Math.Min(labels.Select(TextWidth).DefaultIfEmpty().Max() + 1, Width * MaxLabelShare);

    /// <summary>Breaks the label into lines of at most this width; the last is no single character, if that can be avoided.</summary>
    public IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = Fill(text, width);
        return lines is [.., _, { Length: 1 }] && Fill(text, width - (Size * 1.5)) is var even && even.Count == lines.Count ? even : lines;
    }

    private List<string> Fill(string text, double width)
    {
        var lines = new List<string> { "" };
        foreach (var piece in TextBreaks
            .Pieces(text)
            .SelectMany(piece => TextWidth(piece) <= width ? [piece] : piece.EnumerateRunes().Select(rune => rune.ToString())))
        {
            if (lines[^1].Length > 0 && TextWidth(lines[^1] + piece) > width)
                lines.Add(piece.TrimStart());
            else
                lines[^1] += piece;
        }

        return lines;
    }

    /// <summary>Returns the largest value; 0 if there are none.</summary>
    public static double Largest(IEnumerable<ChartValue> values) => (double)values.Select(value => value.Value ?? 0).DefaultIfEmpty().Max();
}
