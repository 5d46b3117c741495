using System.Globalization;

namespace Compiler.Tests.Reading;

/// <summary>What a damaged file may cost; <c>COMPILER_FUZZ</c> says how many are tried by hand, and then each is held to a second.</summary>
internal static class FuzzBudget
{
    private const long MostBytes = 400L * 1024 * 1024;

    // The time of all processors: other tests may run beside these.
    private static readonly TimeSpan Slowest;

    static FuzzBudget()
    {
        ByHand = int.TryParse(Environment.GetEnvironmentVariable("COMPILER_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        Slowest = TimeSpan.FromSeconds(ByHand is null ? 15 : 1);
    }

    /// <summary>How many files are to be tried; null where only a few are.</summary>
    public static int? ByHand { get; }

    /// <summary>Reads one: it may not throw, and not take more time or memory than this.</summary>
    public static void Hold(int seed, Func<object> read)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var started = Environment.CpuUsage.TotalTime;
        var failure = Record.Exception(read);
        Assert.True(failure is null, $"seed {seed}: {failure}");
        var taken = Environment.CpuUsage.TotalTime - started;
        Assert.True(taken < Slowest, $"seed {seed} took {taken}");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - allocated < MostBytes, $"seed {seed} took too much memory");
    }
}
