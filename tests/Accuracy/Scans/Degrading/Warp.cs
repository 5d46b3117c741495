namespace Compiler.Accuracy.Scans.Degrading;

/// <summary>Where a point of the picture lies on the printed page: a plane seen askew, and a sheet that is bent a little.</summary>
internal sealed class Warp
{
    // From the unit square of the picture to the unit square of the page.
    private readonly double[] matrix;
    private readonly double bend;
    private readonly double phase;

    private Warp(double[] matrix, double bend = 0, double phase = 0)
    {
        this.matrix = matrix;
        this.bend = bend;
        this.phase = phase;
    }

    /// <summary>As a scanner sees a page that lies askew.</summary>
    /// <param name="degrees">Clockwise.</param>
    /// <param name="ratio">Width of the page by its height.</param>
    /// <param name="right">By which share of its width it lies too far right.</param>
    /// <param name="low">By which share of its height it lies too low.</param>
    public static Warp Skew(double degrees, double ratio, double right, double low)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Warp(
        [
            cos, sin / ratio, 0.5 - (cos / 2) - (sin / ratio / 2) - right,
            -sin * ratio, cos, 0.5 - (cos / 2) + (sin * ratio / 2) - low,
            0, 0,
        ]);
    }

    /// <summary>As a camera sees it: where its corners lie in the picture, clockwise from the upper left.</summary>
    public static Warp Perspective((double X, double Y)[] corners, double bend, double phase) => new(FromCorners(corners), bend, phase);

    /// <summary>The place on the page, as shares of its width and height.</summary>
    public (float Across, float Down) Source(double x, double y)
    {
        var w = (matrix[6] * x) + (matrix[7] * y) + 1;
        var across = ((matrix[0] * x) + (matrix[1] * y) + matrix[2]) / w;
        var down = ((matrix[3] * x) + (matrix[4] * y) + matrix[5]) / w;
        return ((float)across, (float)(down + (bend * Math.Sin(phase + (across * Math.PI * 1.3)))));
    }

    // Eight equations: each corner of the picture's quadrilateral goes to its corner of the page.
    private static double[] FromCorners((double X, double Y)[] corners)
    {
        (double U, double V)[] targets = [(0, 0), (1, 0), (1, 1), (0, 1)];
        var rows = new double[8][];
        for (var i = 0; i < 4; i++)
        {
            var ((x, y), (u, v)) = (corners[i], targets[i]);
            rows[2 * i] = [x, y, 1, 0, 0, 0, -u * x, -u * y, u];
            rows[(2 * i) + 1] = [0, 0, 0, x, y, 1, -v * x, -v * y, v];
        }

        for (var column = 0; column < 8; column++)
        {
            var pivot = Enumerable.Range(column, 8 - column).MaxBy(row => Math.Abs(rows[row][column]));
            (rows[column], rows[pivot]) = (rows[pivot], rows[column]);
            foreach (var row in Enumerable.Range(0, 8).Where(row => row != column))
            {
                var factor = rows[row][column] / rows[column][column];
                for (var i = column; i < 9; i++)
                    rows[row][i] -= factor * rows[column][i];
            }
        }

        return [.. rows.Select((row, i) => row[8] / row[i])];
    }
}
