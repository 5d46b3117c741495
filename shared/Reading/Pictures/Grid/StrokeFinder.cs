using Compiler.Reading.Pictures.Images;
using Compiler.Reading.Pdf.Tables;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>Finds the long straight lines of a picture that run nearly along its rows.</summary>
internal static class StrokeFinder
{
    /// <summary>Darker than this share of the paper is a line; a faint one is grey.</summary>
    public const int Dark = 175;

    // A line has small holes in a scan; the letters of a text are farther apart.
    private const int MaxGap = 2;
    private const double MinFilled = 0.9;
    private const double ThickestInPoints = 4;

    // More than this is a texture, not a page; the limit keeps hostile pictures cheap.
    private const int MaxRuns = 200_000;

    /// <summary>The lines, from top to bottom.</summary>
    /// <param name="plane">The picture.</param>
    /// <param name="slope">Rows by which the page's lines fall for each column.</param>
    /// <param name="shortest">The least length, in pixels.</param>
    /// <param name="pixelsPerPoint">The picture's scale.</param>
    public static IReadOnlyList<Stroke> Find(Plane plane, double slope, int shortest, double pixelsPerPoint)
    {
        var runs = Runs(plane, slope, shortest);
        var sets = new DisjointSets(runs.Count);
        var above = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            while (runs[above].Row < runs[i].Row - 1)
                above++;
            for (var j = above; j < i && runs[j].Row < runs[i].Row; j++)
            {
                if (runs[j].From <= runs[i].To + MaxGap && runs[i].From <= runs[j].To + MaxGap)
                    sets.Join(j, i);
            }
        }

        return
        [
            .. Enumerable.Range(0, runs.Count).GroupBy(sets.Find)
                .Select(group => new Stroke([.. group.Select(index => runs[index])]))
                .Where(stroke => stroke.Thickness <= ThickestInPoints * pixelsPerPoint)
                .OrderBy(stroke => stroke.Row),
        ];
    }

    /// <summary>The row that the slope reaches at this column, relative to the middle.</summary>
    public static int RowsAt(int column, int width, double slope) => (int)Math.Round(slope * (column - (width / 2)));

    private static List<DarkRun> Runs(Plane plane, double slope, int shortest)
    {
        var (width, height) = (plane.Width, plane.Height);
        var rows = new int[width];
        for (var x = 0; x < width; x++)
            rows[x] = RowsAt(x, width, slope);
        var (least, most) = (Math.Min(rows[0], rows[^1]), Math.Max(rows[0], rows[^1]));
        var runs = new List<DarkRun>();
        for (var row = -most; row < height - least && runs.Count < MaxRuns; row++)
        {
            var (from, last, filled) = (-1, -1, 0);
            for (var x = 0; x < width; x++)
            {
                var y = row + rows[x];
                if ((uint)y < (uint)height && plane.Pixels[(y * width) + x] < Dark)
                {
                    if (from < 0)
                        (from, filled) = (x, 0);
                    (last, filled) = (x, filled + 1);
                }
                else if (from >= 0 && x - last > MaxGap)
                {
                    Add(from, last + 1, filled);
                    from = -1;
                }
            }

            if (from >= 0)
                Add(from, last + 1, filled);

            void Add(int start, int end, int dark)
            {
                if (end - start >= shortest && dark >= MinFilled * (end - start))
                    runs.Add(new DarkRun(row, start, end));
            }
        }

        return runs;
    }
}
