using Compiler.Reading.Pdf.Tables;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures.Grid;

/// <summary>Which pixels of a page are ink of writing: dark, and neither a speck of dust nor the shadow at its edge.</summary>
internal sealed class InkMap
{
    /// <summary>Darker than this share of the paper is ink.</summary>
    public const int Dark = 165;

    /// <summary>Darker than this share of the paper may be faint ink, such as a thin dash.</summary>
    public const int Faint = 205;

    // In points: dust, and what is larger than a letter and touches the edge of the picture.
    private const double Speck = 1.2;
    private const double EdgeShadow = 30;

    private readonly bool[] ink;

    private InkMap(int width, int height, bool[] ink)
    {
        (Width, Height, this.ink) = (width, height, ink);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Finds the ink.</summary>
    /// <param name="plane">The page without its ruled lines.</param>
    /// <param name="pixelsPerPoint">Its scale.</param>
    /// <param name="dark">What is ink: <see cref="Dark"/> or <see cref="Faint"/>.</param>
    public static InkMap Find(Plane plane, double pixelsPerPoint, int dark = Dark)
    {
        var runs = Runs(plane, dark);
        var sets = new DisjointSets(runs.Count);
        var above = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            while (runs[above].Row < runs[i].Row - 1)
                above++;
            for (var j = above; j < i && runs[j].Row < runs[i].Row; j++)
            {
                if (runs[j].From <= runs[i].To && runs[i].From <= runs[j].To)
                    sets.Join(j, i);
            }
        }

        var ink = new bool[plane.Width * plane.Height];
        foreach (var part in Enumerable.Range(0, runs.Count).GroupBy(sets.Find))
        {
            var box = new PixelBox(
                part.Min(i => runs[i].From), part.Min(i => runs[i].Row), part.Max(i => runs[i].To), part.Max(i => runs[i].Row) + 1);
            if (!IsSpeck(box, pixelsPerPoint) && !IsShadow(box, plane, pixelsPerPoint))
            {
                foreach (var i in part)
                    ink.AsSpan((runs[i].Row * plane.Width) + runs[i].From, runs[i].Length).Fill(true);
            }
        }

        return new InkMap(plane.Width, plane.Height, ink);
    }

    /// <summary>The ink in each row of a box, in pixels.</summary>
    public int[] CountRows(PixelBox box)
    {
        var counts = new int[Math.Max(box.Height, 0)];
        for (var y = 0; y < counts.Length; y++)
            counts[y] = ink.AsSpan(((box.Top + y) * Width) + box.Left, Math.Max(box.Width, 0)).Count(true);
        return counts;
    }

    /// <summary>The ink in each column of a box, in pixels.</summary>
    public int[] CountColumns(PixelBox box)
    {
        var counts = new int[Math.Max(box.Width, 0)];
        for (var y = box.Top; y < box.Bottom; y++)
        {
            for (var x = 0; x < counts.Length; x++)
                counts[x] += ink[(y * Width) + box.Left + x] ? 1 : 0;
        }

        return counts;
    }

    /// <summary>In each row of a box the first column with ink and that after the last; both the left edge for a row without.</summary>
    public IReadOnlyList<(int From, int To)> Rows(PixelBox box)
    {
        var rows = new (int From, int To)[Math.Max(box.Height, 0)];
        for (var y = 0; y < rows.Length; y++)
        {
            var row = ink.AsSpan(((box.Top + y) * Width) + box.Left, Math.Max(box.Width, 0));
            rows[y] = (box.Left + Math.Max(row.IndexOf(true), 0), box.Left + row.LastIndexOf(true) + 1);
        }

        return rows;
    }

    /// <summary>The ink outside these boxes.</summary>
    public InkMap Without(IEnumerable<PixelBox> boxes)
    {
        var rest = (bool[])ink.Clone();
        foreach (var box in boxes)
        {
            for (var y = box.Top; y < box.Bottom && box.Width > 0; y++)
                rest.AsSpan((y * Width) + box.Left, box.Width).Clear();
        }

        return new InkMap(Width, Height, rest);
    }

    private static List<DarkRun> Runs(Plane plane, int dark)
    {
        var runs = new List<DarkRun>();
        for (var y = 0; y < plane.Height; y++)
        {
            var row = plane.Pixels.AsSpan(y * plane.Width, plane.Width);
            for (var x = 0; x < row.Length; x++)
            {
                if (row[x] >= dark)
                    continue;
                var from = x;
                while (x < row.Length && row[x] < dark)
                    x++;
                runs.Add(new DarkRun(y, from, x));
            }
        }

        return runs;
    }

    private static bool IsSpeck(PixelBox box, double scale) => Math.Max(box.Width, box.Height) < Math.Max(Speck * scale, 2);

    private static bool IsShadow(PixelBox box, Plane plane, double scale) =>
        (box.Left == 0 || box.Top == 0 || box.Right == plane.Width || box.Bottom == plane.Height)
        && Math.Max(box.Width, box.Height) > EdgeShadow * scale;
}
