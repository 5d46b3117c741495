using Compiler.Accuracy.Converting;
using Compiler.Accuracy.Damage;

namespace Compiler.Accuracy.Running;

/// <summary>Compares reports with what an office program makes of them in an older format, and prints what differs.</summary>
public static class Conversion
{
    private const int Shown = 10;

    /// <summary>Whether every cell is the same and none is wrong in silence.</summary>
    public static bool Run(string to, AccuracyOptions options)
    {
        var isSame = true;
        Console.WriteLine(ResultsTable.Header);
        foreach (var level in DamageLevel.All.Where(level => options.Level is null || level.Name == options.Level))
        {
            var seeds = Enumerable.Range(0, options.Reports).Select(i => unchecked(options.Seed + i));
            var (measured, differences) = ConvertedReports.Measure(to, level, seeds, options.Threads);
            Console.WriteLine(ResultsTable.Row(measured));
            foreach (var (seed, different) in differences.Take(Shown))
                Console.WriteLine($"seed {seed}, {different.Count} differ: {string.Join("; ", different.Take(Shown))}");
            Console.WriteLine($"{differences.Count} of {options.Reports} reports differ");
            isSame &= differences.Count == 0 && measured.Silent.Count == 0;
        }

        return isSame;
    }
}
