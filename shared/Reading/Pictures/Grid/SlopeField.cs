namespace Compiler.Reading.Pictures.Grid;

/// <summary>
/// The slope of a page's lines in each place: Base + Along·u + Across·v, where u and v run from -1 to 1. A turned page has one
/// slope; photographed lines converge or bend.
/// </summary>
internal readonly record struct SlopeField(double Base, double Along, double Across)
{
    private const int Rounds = 4;

    // Of a few lines only the common slope is known.
    private const double Caution = 0.15;

    public double At(double u, double v) => Base + (Along * u) + (Across * v);

    /// <summary>Fits the field to the slopes of lines; those that do not agree with the others lose their weight.</summary>
    public static SlopeField Fit(IReadOnlyList<(double U, double V, double Slope, double Weight)> lines, double otherwise)
    {
        if (lines.Count == 0)
            return new SlopeField(otherwise, 0, 0);
        var field = new SlopeField(otherwise, 0, 0);
        var total = lines.Sum(line => line.Weight);
        for (var round = 0; round < Rounds; round++)
        {
            var scale = round == 0 ? 0.05 : 0.01 / round;
            var sums = new double[3, 4];
            foreach (var (u, v, slope, weight) in lines)
            {
                var miss = (slope - field.At(u, v)) / scale;
                var share = weight / total / (1 + (miss * miss));
                ReadOnlySpan<double> terms = [1, u, v];
                for (var i = 0; i < 3; i++)
                {
                    for (var j = 0; j < 3; j++)
                        sums[i, j] += share * terms[i] * terms[j];
                    sums[i, 3] += share * terms[i] * slope;
                }
            }

            sums[0, 0] += 1e-9;
            sums[1, 1] += Caution * Caution;
            sums[2, 2] += Caution * Caution / 10;
            field = Solve(sums);
        }

        return field;
    }

    // Gaussian elimination; the caution on the diagonal keeps it regular.
    private static SlopeField Solve(double[,] sums)
    {
        for (var i = 0; i < 3; i++)
        {
            for (var row = 0; row < 3; row++)
            {
                if (row == i)
                    continue;
                var factor = sums[row, i] / sums[i, i];
                for (var column = i; column < 4; column++)
                    sums[row, column] -= factor * sums[i, column];
            }
        }

        return new SlopeField(sums[0, 3] / sums[0, 0], sums[1, 3] / sums[1, 1], sums[2, 3] / sums[2, 2]);
    }
}
