using System.Globalization;

namespace Compiler.Tests.Reading;

/// <summary>
/// What a damaged file may cost; <c>COMPILER_FUZZ</c> says how many are tried by hand, and then each is held to a second.
/// <c>COMPILER_FUZZ_FROM</c> is the first seed, so that several processes can share the work.
/// </summary>
internal static class FuzzBudget
{
    private const long MaxBytes = 400L * 1024 * 1024;

    // The time of all processors: other tests may run beside these.
    private static readonly TimeSpan Slowest;
    private static readonly int? ByHand;

    static FuzzBudget()
    {
        ByHand = Number("COMPILER_FUZZ");
        Slowest = TimeSpan.FromSeconds(ByHand is null ? 15 : 1);
    }

    /// <summary>Whether this is a run by hand, with nothing beside it: then times mean something.</summary>
    public static bool IsByHand => ByHand is not null;

    /// <summary>The seeds to try: a few in CI.</summary>
    public static IEnumerable<int> Seeds(int few) => Enumerable.Range(Number("COMPILER_FUZZ_FROM") ?? 0, ByHand ?? few);

    /// <summary>Reads one: it may not throw, and not take more time or memory than this.</summary>
    public static void Hold(int seed, Func<object> read)
    {
        var allocated = Allocated();
        var started = Environment.CpuUsage.TotalTime;
        var failure = Record.Exception(read);
        Assert.True(failure is null, $"seed {seed}: {failure}");
        var taken = Environment.CpuUsage.TotalTime - started;
        Assert.True(taken < Slowest, $"seed {seed} took {taken}");
        Assert.True(Allocated() - allocated < MaxBytes, $"seed {seed} took too much memory");
    }

    // By hand nothing runs beside it, and a reader may have a thread of its own.
    private static long Allocated() => ByHand is null ? GC.GetAllocatedBytesForCurrentThread() : GC.GetTotalAllocatedBytes();

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
