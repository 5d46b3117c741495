namespace Compiler.Reading.Pictures.Grid;

/// <summary>Dark runs in neighbouring rows that form one line.</summary>
internal sealed class Stroke(IReadOnlyList<DarkRun> runs)
{
    public IReadOnlyList<DarkRun> Runs => runs;

    public int From { get; } = runs.Min(run => run.From);

    public int To { get; } = runs.Max(run => run.To);

    public int Length => To - From;

    /// <summary>Its mean row.</summary>
    public double Row { get; } = runs.Sum(run => (double)run.Row * run.Length) / runs.Sum(run => run.Length);

    /// <summary>Its mean thickness.</summary>
    public double Thickness => (double)runs.Sum(run => run.Length) / Length;

    /// <summary>Rows by which it rises or falls for each column, beside the slope along which it was found.</summary>
    public double Slope()
    {
        double count = 0, sumX = 0, sumY = 0;
        foreach (var run in runs)
        {
            count += run.Length;
            sumX += run.Length * (run.From + run.To - 1) / 2.0;
            sumY += (double)run.Length * run.Row;
        }

        var (meanX, meanY) = (sumX / count, sumY / count);
        double covariance = 0, variance = 0;
        foreach (var run in runs)
        {
            var middle = ((run.From + run.To - 1) / 2.0) - meanX;
            covariance += run.Length * middle * (run.Row - meanY);
            variance += run.Length * ((middle * middle) + ((((double)run.Length * run.Length) - 1) / 12));
        }

        return variance > 0 ? covariance / variance : 0;
    }
}
