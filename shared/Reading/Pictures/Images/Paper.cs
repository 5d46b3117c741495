namespace Compiler.Reading.Pictures.Images;

/// <summary>Divides a picture by the brightness of its paper, so that shadows, tints and uneven light become white.</summary>
internal static class Paper
{
    // A tile of about three millimetres: larger than the strokes of text, smaller than a shadow.
    private const double TilesInLength = 100;
    private const double PaperShare = 0.9;

    // Much darker than the paper is what lies around it: a desk, the lid of a scanner.
    private const double OtherThanPaper = 0.35;

    /// <summary>The picture with paper as white; ink keeps its share of the paper's brightness.</summary>
    public static Plane Flatten(Plane plane)
    {
        var tile = Math.Max(8, (int)(Math.Max(plane.Width, plane.Height) / TilesInLength));
        var (columns, rows) = ((plane.Width + tile - 1) / tile, (plane.Height + tile - 1) / tile);
        var tiles = new double[columns * rows];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                tiles[(row * columns) + column] = Brightness(plane, column * tile, row * tile, tile);
        }

        var usual = tiles.Order().ElementAt(tiles.Length / 2);
        tiles = Smooth(tiles, columns, rows, usual);
        return Divide(plane, tiles, columns, rows, tile, usual);
    }

    private static double Brightness(Plane plane, int left, int top, int tile)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        var (right, bottom) = (Math.Min(left + tile, plane.Width), Math.Min(top + tile, plane.Height));
        for (var y = top; y < bottom; y++)
        {
            foreach (var pixel in plane.Pixels.AsSpan((y * plane.Width) + left, right - left))
                counts[pixel]++;
        }

        var remaining = (int)(PaperShare * (right - left) * (bottom - top));
        var value = 0;
        while (value < 255 && (remaining -= counts[value]) >= 0)
            value++;
        return value;
    }

    // A tile full of ink takes the brightness of those around it; a tile outside the paper keeps its own.
    private static double[] Smooth(double[] tiles, int columns, int rows, double usual)
    {
        var most = Around(tiles, columns, rows, near => near.Max());
        var filled = tiles.Zip(most, (own, around) => own < OtherThanPaper * usual ? own : Math.Max(own, 0.9 * around)).ToArray();
        return Around(filled, columns, rows, near => near.Average());
    }

    private static double[] Around(double[] tiles, int columns, int rows, Func<List<double>, double> combine)
    {
        var result = new double[tiles.Length];
        var near = new List<double>(9);
        for (var at = 0; at < tiles.Length; at++)
        {
            near.Clear();
            for (var row = Math.Max(0, (at / columns) - 1); row <= Math.Min(rows - 1, (at / columns) + 1); row++)
            {
                for (var column = Math.Max(0, (at % columns) - 1); column <= Math.Min(columns - 1, (at % columns) + 1); column++)
                    near.Add(tiles[(row * columns) + column]);
            }

            result[at] = combine(near);
        }

        return result;
    }

    private static Plane Divide(Plane plane, double[] tiles, int columns, int rows, int tile, double usual)
    {
        var flat = new Plane(plane.Width, plane.Height);
        var line = new double[columns];
        for (var y = 0; y < plane.Height; y++)
        {
            var (row, down) = Between(y, tile, rows);
            for (var column = 0; column < columns; column++)
            {
                var (above, below) = (tiles[(row * columns) + column], tiles[(Math.Min(row + 1, rows - 1) * columns) + column]);
                line[column] = above + ((below - above) * down);
            }

            for (var x = 0; x < plane.Width; x++)
            {
                var (column, along) = Between(x, tile, columns);
                var paper = line[column] + ((line[Math.Min(column + 1, columns - 1)] - line[column]) * along);
                flat[x, y] = paper < OtherThanPaper * usual ? (byte)255 : (byte)Math.Min(255, plane[x, y] * 255 / Math.Max(paper, 1));
            }
        }

        return flat;
    }

    private static (int Tile, double Share) Between(int at, int tile, int count)
    {
        var position = Math.Clamp(((at + 0.5) / tile) - 0.5, 0, count - 1);
        return ((int)position, position - (int)position);
    }
}
