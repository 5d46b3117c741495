using System.Diagnostics;
using System.Globalization;

namespace Compiler.Benchmarks;

/// <summary>The processes that this one has started: Node, where Typst draws. Read from /proc, so on Linux only.</summary>
internal static class ChildProcesses
{
    /// <summary>Their processor time.</summary>
    public static TimeSpan ProcessorTime() =>
        Select(process => process.TotalProcessorTime).Aggregate(TimeSpan.Zero, (sum, time) => sum + time);

    /// <summary>Their peaks of memory together, in bytes.</summary>
    public static long PeakBytes() => Select(process => process.PeakWorkingSet64).Sum();

    private static List<T> Select<T>(Func<Process, T> read)
    {
        var values = new List<T>();
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (IsChild(process.Id))
                    values.Add(read(process));
            }
        }

        return values;
    }

    // /proc/1/stat: “1 (name) S parent …”
    private static bool IsChild(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1] == Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
