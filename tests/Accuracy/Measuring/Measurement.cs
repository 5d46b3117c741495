using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Measuring;

/// <summary>Judges many reports of one layout and level.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Level">The level.</param>
/// <param name="Tally">The verdicts.</param>
/// <param name="Silent">The seeds whose reports have a figure that is wrong in silence.</param>
public sealed record Measurement(Layout Layout, DamageLevel Level, Tally Tally, IReadOnlyList<int> Silent)
{
    /// <summary>Judges the reports that follow from these seeds.</summary>
    public static Measurement Measure(Layout layout, DamageLevel level, IEnumerable<int> seeds, int threads)
    {
        var judged = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(threads)
            .Select(seed => (Seed: seed, Verdicts: Sample.Create(seed, layout, level).Judge()));
        var tally = new Tally();
        var silent = new List<int>();
        foreach (var (seed, verdicts) in judged)
        {
            tally.Add(verdicts);
            if (verdicts.Contains(CellVerdict.Silent))
                silent.Add(seed);
        }

        return new Measurement(layout, level, tally, silent);
    }
}
