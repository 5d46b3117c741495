using System.Collections.Immutable;
using Compiler.Accuracy.Heads;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>What became of a scanned report.</summary>
/// <param name="Seed">The report.</param>
/// <param name="IsRead">Whether a report was read from the file at all.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="Cells">How many of its cells have each verdict.</param>
/// <param name="Proved">How many right cells stand in an identity that holds.</param>
/// <param name="Heads">Body, year and place, in this order.</param>
/// <param name="Seconds">How long it took to read.</param>
/// <param name="Megabytes">The most memory of the process that read it so far.</param>
/// <param name="Faults">What is not right, for those who mend it.</param>
public sealed record ScanVerdict(
    int Seed,
    bool IsRead,
    int Pages,
    ImmutableArray<int> Cells,
    int Proved,
    ImmutableArray<HeadVerdict> Heads,
    double Seconds,
    int Megabytes,
    ImmutableArray<string> Faults);
