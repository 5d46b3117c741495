using System.Collections.Immutable;

namespace Compiler.Accuracy.Measuring;

/// <summary>How many cells of some reports had each verdict.</summary>
public sealed class Tally
{
    private readonly long[] counts = new long[Enum.GetValues<CellVerdict>().Length];

    public int Reports { get; private set; }

    public long this[CellVerdict verdict] => counts[(int)verdict];

    public long Cells => counts.Sum();

    /// <summary>The share of right cells among those whose figure the file still has.</summary>
    public decimal Right => (decimal)this[CellVerdict.Right] / Math.Max(1, Cells - this[CellVerdict.Lost]);

    public void Add(ImmutableArray<CellVerdict> verdicts)
    {
        Reports++;
        foreach (var verdict in verdicts)
            counts[(int)verdict]++;
    }
}
