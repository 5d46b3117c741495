using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>The verdicts on the reports of one condition.</summary>
/// <param name="Verdicts">One for each report.</param>
public sealed record ScanTally(IReadOnlyList<ScanVerdict> Verdicts)
{
    public int Reports => Verdicts.Count;

    public int NotRead => Verdicts.Count(verdict => !verdict.IsRead);

    public int Pages => Verdicts.Sum(verdict => verdict.Pages);

    /// <summary>The cells whose figure, blank or stroke the page shows.</summary>
    public int Cells => Verdicts.Sum(verdict => verdict.Cells.Sum()) - this[CellVerdict.Lost];

    public int Proved => Verdicts.Sum(verdict => verdict.Proved);

    public int Marked => this[CellVerdict.Flagged] + this[CellVerdict.WronglyInferred];

    public int Silent => this[CellVerdict.Silent] + this[CellVerdict.Undetectable];

    public double SecondsPerPage => Verdicts.Sum(verdict => verdict.Seconds) / Math.Max(1, Pages);

    public int Megabytes => Verdicts.Select(verdict => verdict.Megabytes).DefaultIfEmpty().Max();

    public int this[CellVerdict verdict] => Verdicts.Sum(report => report.Cells[(int)verdict]);

    /// <summary>How many reports have this verdict on body (0), year (1) or place (2).</summary>
    public int Heads(int part, HeadVerdict verdict) => Verdicts.Count(report => report.Heads[part] == verdict);
}
