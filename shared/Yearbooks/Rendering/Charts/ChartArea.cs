using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>Where a chart is drawn: its room, the shared look, and a measure for its words.</summary>
/// <param name="Regular">The font of the words.</param>
/// <param name="Bold">The font of the words that stand out.</param>
/// <param name="Theme">Colours and sizes.</param>
/// <param name="Width">Width in points.</param>
/// <param name="MostHeight">The most height that one drawing may take, in points.</param>
internal sealed record ChartArea(OpenTypeFont Regular, OpenTypeFont Bold, Theme Theme, double Width, double MostHeight)
{
    private const double WidestLabelShare = 0.35;

    /// <summary>Size of the words in points.</summary>
    public double Size => Theme.ChartSize;

    public SvgCanvas NewCanvas() => new(Theme.FontFamily);

    public double TextWidth(string text) => Regular.Width(text) * Size;

    public double BoldWidth(string text) => Bold.Width(text) * Size;

    /// <summary>The width of a column of labels: as wide as the widest, but no more than its share of the chart.</summary>
    public double LabelWidth(IEnumerable<string> labels) =>
        Math.Min(labels.Select(TextWidth).DefaultIfEmpty().Max() + 1, Width * WidestLabelShare);

    /// <summary>The label in lines that are no wider than this.</summary>
    public IReadOnlyList<string> Lines(string text, double width)
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

    /// <summary>The largest of the values; 0 where there is none.</summary>
    public static double Largest(IEnumerable<ChartValue> values) => (double)values.Select(value => value.Value ?? 0).DefaultIfEmpty().Max();
}
