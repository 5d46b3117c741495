using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>Whether a page is upright: some of its lines of words are read.</summary>
internal static class Orientation
{
    /// <summary>The confidence of an upright page.</summary>
    public const double Sure = 0.8;

    private const int Samples = 6;
    private const double LeastWidth = 2.5;
    private const double MostWidth = 12;

    /// <summary>The mean confidence of some lines; 1 if the page has no words to try.</summary>
    public static double Confidence(StraightPage page, PageLines lines, LineReader reader)
    {
        var whole = new PixelBox(0, 0, page.Sheet.Width, page.Sheet.Height);
        var all = lines.Cells.SelectMany(cell => cell.Lines).Concat(lines.Outside)
            .Where(line => line.Height > 0.6 * lines.Height && line.Width > LeastWidth * line.Height && line.Width < MostWidth * line.Height)
            .ToList();
        if (all.Count == 0)
            return lines.Cells.IsEmpty && lines.Outside.IsEmpty ? 1 : 0;
        var step = Math.Max(1, all.Count / Samples);
        return all.Where((_, index) => index % step == 0).Take(Samples)
            .Average(line => reader.ReadText(page.Sheet.Bright, line, whole, lines.Height).Confidence);
    }

    /// <summary>The direction to try after this one.</summary>
    public static int Next(int quarters) => quarters switch
    {
        2 => 1,
        1 => 3,
        _ => 0,
    };
}
