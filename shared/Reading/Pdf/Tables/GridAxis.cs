using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>The borders of a table's rows or columns, in order; a double line is one border.</summary>
internal sealed class GridAxis
{
    private const double SameBorder = 2.5;
    private const double OpenSide = 6;

    private readonly ImmutableArray<(double From, double To)> borders;
    private readonly ILookup<int, Ruling> lines;

    private GridAxis(ImmutableArray<(double From, double To)> borders, ImmutableArray<Ruling> rulings)
    {
        this.borders = borders;
        lines = rulings.ToLookup(ruling => BorderAt(ruling.At));
    }

    /// <summary>The number of rows or columns between the borders.</summary>
    public int Count => borders.Length - 1;

    /// <summary>The start and end of the row or column with this index.</summary>
    public (double From, double To) this[int index] => (borders[index].To, borders[index + 1].From);

    /// <summary>Creates the borders from lines.</summary>
    /// <param name="rulings">The lines along the borders.</param>
    /// <param name="across">The perpendicular lines, because a table may have open sides.</param>
    /// <param name="middles">The centres of the characters; two near lines without a character between them are one border.</param>
    /// <param name="nearest">The distance for near lines, in points.</param>
    public static GridAxis Create(
        ImmutableArray<Ruling> rulings, ImmutableArray<Ruling> across, IEnumerable<double> middles, double nearest)
    {
        var ats = rulings.Select(ruling => ruling.At).Order().ToList();
        if (ats[0] - across.Min(ruling => ruling.From) > OpenSide)
            ats.Insert(0, across.Min(ruling => ruling.From));
        if (across.Max(ruling => ruling.To) - ats[^1] > OpenSide)
            ats.Add(across.Max(ruling => ruling.To));

        var taken = middles.Order().ToArray();
        var borders = new List<(double From, double To)> { (ats[0], ats[0]) };
        foreach (var at in ats.Skip(1))
        {
            var last = borders[^1];
            var isSame = at - last.To <= SameBorder || (at - last.From <= nearest && !IsTaken(taken, last.To, at));
            if (isSame)
                borders[^1] = (last.From, at);
            else
                borders.Add((at, at));
        }

        return new GridAxis([.. borders], rulings);
    }

    /// <summary>The row or column that contains this centre.</summary>
    public int IndexOf(double middle)
    {
        var index = 0;
        while (index < Count - 1 && middle > (borders[index + 1].From + borders[index + 1].To) / 2)
            index++;
        return index;
    }

    /// <summary>Whether a line is drawn after this row or column, over more than half of the given length.</summary>
    public bool HasWallAfter(int index, (double From, double To) along)
    {
        var covered = lines[index + 1].Sum(line => Math.Max(0, Math.Min(line.To, along.To) - Math.Max(line.From, along.From)));
        return covered > (along.To - along.From) / 2;
    }

    private int BorderAt(double at)
    {
        var index = 0;
        while (index < borders.Length - 1 && at > borders[index].To)
            index++;
        return index;
    }

    private static bool IsTaken(double[] taken, double from, double to)
    {
        var index = Array.BinarySearch(taken, from);
        index = index < 0 ? ~index : index;
        return index < taken.Length && taken[index] < to;
    }
}
