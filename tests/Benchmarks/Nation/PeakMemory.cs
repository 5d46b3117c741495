using System.Globalization;

namespace Compiler.Benchmarks.Nation;

/// <summary>The peak of this process's working set, as Linux keeps it; it can be set back, so that each measurement has its own.</summary>
internal static class PeakMemory
{
    private const double KilobytesPerMegabyte = 1024;

    /// <summary>Gives back what is not needed and begins anew.</summary>
    public static void Reset()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>The peak since the last reset, in MB.</summary>
    public static double Read()
    {
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KilobytesPerMegabyte;
    }
}
