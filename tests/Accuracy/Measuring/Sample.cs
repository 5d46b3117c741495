using System.Collections.Immutable;
using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Truth;

namespace Compiler.Accuracy.Measuring;

/// <summary>One report on its way: what is true, what was printed after all damage, and in which layout.</summary>
/// <param name="Seed">What everything random in it follows from.</param>
/// <param name="Truth">The true report.</param>
/// <param name="Layout">The layout.</param>
/// <param name="Lines">The damaged lines.</param>
/// <param name="Damages">What happened to them.</param>
public sealed record Sample(int Seed, TrueReport Truth, Layout Layout, ImmutableArray<PrintedLine> Lines, ImmutableArray<DamageKind> Damages)
{
    private const int MostTries = 20;

    /// <summary>The sample that follows from this seed, and from nothing else.</summary>
    public static Sample Of(int seed, Layout layout, DamageLevel level)
    {
        var random = new Random(seed);
        var truth = random.Next(10) == 0 ? RealReports.All[random.Next(RealReports.All.Length)] : RandomReport.Of(random);
        var habits = layout.Habits[random.Next(layout.Habits.Count)];
        var lines = Typesetter.Set(ReportPrinter.Print(truth), habits);
        var damages = ImmutableArray.CreateBuilder<DamageKind>();
        var wanted = random.Next(level.Least, level.Most + 1);
        for (var tries = 0; damages.Count < wanted && tries < MostTries; tries++)
        {
            var kind = Damage.Damages.All[random.Next(Damage.Damages.All.Count)];
            if (kind.Apply(lines, random) is not { } damaged)
                continue;
            lines = damaged;
            damages.Add(kind);
        }

        return new Sample(seed, truth, layout, lines, damages.ToImmutable());
    }

    public byte[] Content => Layout.Write(Lines);

    public ImmutableArray<CellVerdict> Judge() => Measuring.Judge.Judgements(Truth, Lines, ReportReading.Read(Content));
}
