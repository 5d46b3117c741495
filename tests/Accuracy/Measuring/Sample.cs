using System.Collections.Immutable;
using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Truth;

namespace Compiler.Accuracy.Measuring;

/// <summary>One report on its way: what is true, and what was printed after all damage, and in which layout.</summary>
/// <param name="Truth">The true report.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Lines">The damaged lines.</param>
/// <param name="Mishaps">What happened to them.</param>
public sealed record Sample(TrueReport Truth, Layout Layout, ImmutableArray<PrintedLine> Lines, ImmutableArray<Mishap> Mishaps)
{
    private const int MaxTries = 20;
    private const int OneRealReportIn = 10;

    /// <summary>The file.</summary>
    public byte[] Content => Layout.Write(Lines);

    /// <summary>The sample that follows from this seed, and from nothing else.</summary>
    public static Sample Create(int seed, Layout layout, DamageLevel level)
    {
        var random = new Random(seed);
        var truth = random.Next(OneRealReportIn) == 0 ? RealReports.All[random.Next(RealReports.All.Length)] : RandomReport.Create(random);
        var habits = layout.Habits[random.Next(layout.Habits.Count)];
        var sample = new Sample(truth, layout, layout.Prepare(Typesetter.Set(ReportPrinter.Print(truth), habits)), []);
        var wanted = random.Next(level.Least, level.Most + 1);
        for (var tries = 0; sample.Mishaps.Length < wanted && tries < MaxTries; tries++)
            sample = sample.After(new Mishap(Damages.All[random.Next(Damages.All.Count)], random.Next())) ?? sample;
        return sample;
    }

    /// <summary>The sample after one more mishap; null where that cannot befall it.</summary>
    public Sample? After(Mishap mishap) =>
        mishap.Befall(Lines) is { } lines ? this with { Lines = lines, Mishaps = Mishaps.Add(mishap) } : null;

    /// <summary>A verdict for each field.</summary>
    public ImmutableArray<CellVerdict> Judge() =>
        Compiler.Accuracy.Measuring.Judge.Judgements(Truth, Layout, Lines, ReportReading.Read(Content));

    /// <summary>The fields that are wrong in silence.</summary>
    public IEnumerable<int> SilentErrors()
    {
        var verdicts = Judge();
        return Enumerable.Range(0, verdicts.Length).Where(field => verdicts[field] == CellVerdict.Silent);
    }
}
