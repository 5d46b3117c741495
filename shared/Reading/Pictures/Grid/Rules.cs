using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>The ruled lines of a straight page, and the pixels that they cover.</summary>
internal sealed class Rules
{
    // In points.
    private const double ShortestLevel = 12;
    private const double ShortestUpright = 10.5;
    private const double LongestOfRing = 60;
    private const double Around = 4;
    private const double Edge = 0.7;

    private readonly List<Stroke> levels;
    private readonly List<Stroke> uprights;
    private readonly double scale;

    private Rules(List<Stroke> levels, List<Stroke> uprights, double scale)
    {
        (this.levels, this.uprights, this.scale) = (levels, uprights, scale);
    }

    /// <summary>Finds the lines.</summary>
    /// <param name="plane">The straight page.</param>
    /// <param name="pixelsPerPoint">Its scale.</param>
    public static Rules Find(Plane plane, double pixelsPerPoint)
    {
        var turned = plane.Transposed();
        var levels = Strokes(plane, ShortestLevel, pixelsPerPoint);
        var uprights = Strokes(turned, ShortestUpright, pixelsPerPoint);
        return new Rules(
            [.. levels.Where(new LineTest(plane, levels, uprights, pixelsPerPoint).IsLine)],
            [.. uprights.Where(new LineTest(turned, uprights, levels, pixelsPerPoint).IsLine)],
            pixelsPerPoint);
    }

    /// <summary>The lines, in points.</summary>
    public IEnumerable<PdfRule> InPoints() =>
        levels.Select(stroke => new PdfRule(stroke.From / scale, stroke.Row / scale, stroke.To / scale, stroke.Row / scale))
            .Concat(
                uprights.Select(stroke => new PdfRule(
                    stroke.Row / scale, stroke.From / scale, stroke.Row / scale, stroke.To / scale)));

    /// <summary>The page without the lines in these boxes; the strokes of large letters elsewhere stay.</summary>
    /// <param name="plane">The page.</param>
    /// <param name="tables">The boxes, in points.</param>
    public Plane Erase(Plane plane, IReadOnlyCollection<PageBox> tables)
    {
        var erased = new Plane(plane.Width, plane.Height, (byte[])plane.Pixels.Clone());
        var edge = (int)Math.Ceiling(Edge * scale);
        var within = levels.Where(stroke => IsIn(tables, (stroke.From + stroke.To) / 2.0, stroke.Row));
        foreach (var run in within.SelectMany(stroke => stroke.Runs))
            Fill(erased, run.From - edge, run.Row - edge, run.To + edge, run.Row + edge + 1);
        within = uprights.Where(stroke => IsIn(tables, stroke.Row, (stroke.From + stroke.To) / 2.0));
        foreach (var run in within.SelectMany(stroke => stroke.Runs))
            Fill(erased, run.Row - edge, run.From - edge, run.Row + edge + 1, run.To + edge);
        return erased;
    }

    private static List<Stroke> Strokes(Plane plane, double shortest, double scale) =>
    [
        .. StrokeFinder.Find(plane, 0, (int)(shortest * scale), scale)
            .Select(stroke => stroke.Straight(LongestOfRing * scale)).OfType<Stroke>(),
    ];

    private bool IsIn(IReadOnlyCollection<PageBox> tables, double x, double y) => tables.Any(box =>
        x / scale > box.Left - Around && x / scale < box.Right + Around
        && y / scale > box.Top - Around && y / scale < box.Bottom + Around);

    private static void Fill(Plane plane, int left, int top, int right, int bottom)
    {
        (left, right) = (Math.Max(left, 0), Math.Min(right, plane.Width));
        for (var y = Math.Max(top, 0); y < Math.Min(bottom, plane.Height) && left < right; y++)
            plane.Pixels.AsSpan((y * plane.Width) + left, right - left).Fill(255);
    }
}
