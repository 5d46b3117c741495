using System.Collections.Immutable;

namespace Compiler.Accuracy.Measuring;

/// <summary>How many cells of some reports had each verdict.</summary>
public sealed class Tally
{
    private readonly long[] counts = new long[Enum.GetValues<CellVerdict>().Length];

    public int Reports { get; private set; }

    public int ReportsWithSilentErrors { get; private set; }

    public long this[CellVerdict verdict] => counts[(int)verdict];

    public long Cells => counts.Sum();

    /// <summary>Right cells among those whose figure the file still has.</summary>
    public double Right => (double)this[CellVerdict.Right] / Math.Max(1, Cells - this[CellVerdict.Lost]);

    public void Add(ImmutableArray<CellVerdict> verdicts)
    {
        Reports++;
        ReportsWithSilentErrors += verdicts.Contains(CellVerdict.Silent) ? 1 : 0;
        foreach (var verdict in verdicts)
            counts[(int)verdict]++;
    }
}
