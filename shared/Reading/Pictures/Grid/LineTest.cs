using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>
/// Tells the lines of a table from the strokes of letters: in a low row these come near its lines, but they seldom touch both, other
/// strokes leave them, and no other line is where they are.
/// </summary>
/// <param name="plane">The page, turned so that the strokes run along its rows.</param>
/// <param name="along">All strokes in this direction.</param>
/// <param name="across">All strokes in the other.</param>
/// <param name="scale">Pixels for each point.</param>
internal sealed class LineTest(Plane plane, IReadOnlyList<Stroke> along, IReadOnlyList<Stroke> across, double scale)
{
    // In points.
    private const double LongestOfLetter = 32;
    private const double Near = 4;
    private const double Touching = 1.3;
    private const double SamePlace = 1;

    // Of its length.
    private const double Branches = 0.1;

    public bool IsLine(Stroke stroke)
    {
        if (stroke.Length >= LongestOfLetter * scale)
            return true;
        var (startsAt, endsAt) = (DistanceOf(stroke, stroke.From), DistanceOf(stroke, stroke.To));
        var (nearer, farther) = (Math.Min(startsAt, endsAt), Math.Max(startsAt, endsAt));
        return (farther <= Touching || (nearer <= Touching && farther <= Near && IsInPlaceOfALine(stroke))) && !HasBranches(stroke);
    }

    // From an end to the nearest line across, in points.
    private double DistanceOf(Stroke stroke, int end) => across
        .Where(other => other.Length > 1.2 * stroke.Thickness
            && other.From - (Near * scale) <= stroke.Row && other.To + (Near * scale) >= stroke.Row)
        .Select(other => (Math.Abs(other.Row - end) - (other.Thickness / 2)) / scale)
        .DefaultIfEmpty(double.PositiveInfinity).Min();

    private bool IsInPlaceOfALine(Stroke stroke) =>
        along.Any(other => other.Length >= LongestOfLetter * scale && Math.Abs(other.Row - stroke.Row) <= SamePlace * scale);

    // Writing keeps away from a line.
    private bool HasBranches(Stroke stroke)
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
}
