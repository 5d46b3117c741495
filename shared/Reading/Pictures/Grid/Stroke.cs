namespace Compiler.Reading.Pictures.Grid;

/// <summary>Dark runs in neighbouring rows that form one line.</summary>
internal sealed class Stroke(IReadOnlyList<DarkRun> runs)
{
    // In rows, and for each column of its length: a page may be bent a little.
    private const double Bend = 0.6;
    private const double BendOfColumn = 0.002;
    private const double Near = 2;
    private const int Rounds = 3;

    public IReadOnlyList<DarkRun> Runs => runs;

    public int From { get; } = runs.Min(run => run.From);

    public int To { get; } = runs.Max(run => run.To);

    public int Length => To - From;

    /// <summary>Its mean row.</summary>
    public double Row { get; } = runs.Sum(run => (double)run.Row * run.Length) / runs.Sum(run => run.Length);

    private double MeanColumn { get; } = runs.Sum(run => run.Length * run.Middle) / runs.Sum(run => run.Length);

    /// <summary>Its mean thickness.</summary>
    public double Thickness => (double)runs.Sum(run => run.Length) / Length;

    /// <summary>Rows by which it rises or falls for each column, beside the slope along which it was found.</summary>
    public double Slope() => Fit().Slope;

    /// <summary>
    /// Its straight part: all of it, or the line without what touches it, such as a stamp; null if there is none, as in a ring.
    /// </summary>
    /// <param name="least">The least length of a part, in pixels: a ring seems straight for a short way.</param>
    public Stroke? Straight(double least)
    {
        if (IsStraight())
            return this;
        var longest = runs.MaxBy(run => run.Length);
        var part = new Stroke([.. runs.Where(run => Math.Abs(run.Row - longest.Row) <= 1.5 * Near)]);
        for (var round = 0; round < Rounds; round++)
        {
            var (slope, line) = (part.Slope(), part);
            var near = runs.Where(run => Math.Abs(run.Row - line.Row - (slope * (run.Middle - line.MeanColumn))) <= Near).ToList();
            if (near.Count == 0)
                return null;
            part = new Stroke(near);
        }

        return part.IsStraight() && part.Length >= least ? part : null;
    }

    private bool IsStraight()
    {
        var bend = Math.Sqrt(Math.Max(0, Fit().Variance - (Thickness * Thickness / 12)));
        return bend <= Bend + (BendOfColumn * Length);
    }

    // The line through the middles of its pixels, and the variance of their rows from it.
    private (double Slope, double Variance) Fit()
    {
        double count = 0, covariance = 0, along = 0, across = 0;
        foreach (var run in runs)
        {
            var middle = run.Middle - MeanColumn;
            count += run.Length;
            covariance += run.Length * middle * (run.Row - Row);
            along += run.Length * ((middle * middle) + ((((double)run.Length * run.Length) - 1) / 12));
            across += run.Length * (run.Row - Row) * (run.Row - Row);
        }

        var slope = along > 0 ? covariance / along : 0;
        return (slope, (across - (slope * covariance)) / count);
    }
}
