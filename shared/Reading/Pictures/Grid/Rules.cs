using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>The ruled lines of a straight page, and the pixels that they cover.</summary>
internal sealed class Rules
{
    // In points. A shorter line is the stroke of a letter unless both its ends meet a line across.
    private const double ShortestLevel = 12;
    private const double ShortestUpright = 10.5;
    private const double ShortestAlone = 32;
    private const double LongestOfRing = 60;
    private const double Meeting = 4;
    private const double Touching = 1.3;
    private const double SamePlace = 1;

    // Of its length.
    private const double Branches = 0.1;
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
            [.. levels.Where(stroke => IsLine(plane, stroke, levels, uprights, pixelsPerPoint))],
            [.. uprights.Where(stroke => IsLine(turned, stroke, uprights, levels, pixelsPerPoint))],
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
        [.. StrokeFinder.Find(plane, 0, (int)(shortest * scale), scale).Select(stroke => stroke.Straight(LongestOfRing * scale)).OfType<Stroke>()];

    // The strokes of letters in a low row come near its lines, but touch them seldom, and other lines are not where they are.
    private static bool IsLine(Plane plane, Stroke stroke, IReadOnlyList<Stroke> along, IReadOnlyList<Stroke> across, double scale)
    {
        if (stroke.Length >= ShortestAlone * scale)
            return true;
        if (HasBranches(plane, stroke, scale))
            return false;
        return (MeetsAt(stroke.From, Touching) && MeetsAt(stroke.To, Touching))
            || (MeetsAt(stroke.From, Meeting) && MeetsAt(stroke.To, Meeting)
                && (MeetsAt(stroke.From, Touching) || MeetsAt(stroke.To, Touching))
                && along.Any(other => other.Length >= ShortestAlone * scale && Math.Abs(other.Row - stroke.Row) <= SamePlace * scale));

        bool MeetsAt(int end, double reach) => across.Any(other =>
            other.Length > 1.2 * stroke.Thickness
            && Math.Abs(other.Row - end) <= (reach * scale) + (other.Thickness / 2)
            && other.From - (Meeting * scale) <= stroke.Row && other.To + (Meeting * scale) >= stroke.Row);
    }

    // Other strokes of a letter cross or leave it; writing keeps away from a line.
    private static bool HasBranches(Plane plane, Stroke stroke, double scale)
    {
        var end = (int)Math.Ceiling(Touching * scale);
        var beside = (int)Math.Ceiling(stroke.Thickness / 2) + 2;
        var (row, count) = ((int)Math.Round(stroke.Row), 0);
        if (row < beside || row + beside >= plane.Height)
            return false;
        for (var at = stroke.From + end; at < stroke.To - end; at++)
            count += plane[at, row - beside] < StrokeFinder.Dark || plane[at, row + beside] < StrokeFinder.Dark ? 1 : 0;
        return count > Math.Max(2, Branches * (stroke.Length - (2 * end)));
    }

    private bool IsIn(IReadOnlyCollection<PageBox> tables, double x, double y) => tables.Any(box =>
        x / scale > box.Left - Meeting && x / scale < box.Right + Meeting
        && y / scale > box.Top - Meeting && y / scale < box.Bottom + Meeting);

    private static void Fill(Plane plane, int left, int top, int right, int bottom)
    {
        (left, right) = (Math.Max(left, 0), Math.Min(right, plane.Width));
        for (var y = Math.Max(top, 0); y < Math.Min(bottom, plane.Height) && left < right; y++)
            plane.Pixels.AsSpan((y * plane.Width) + left, right - left).Fill(255);
    }
}
