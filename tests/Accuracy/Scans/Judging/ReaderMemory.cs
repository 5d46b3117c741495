using System.Globalization;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>The memory of the processes that read files; Linux tells the most that each has used.</summary>
internal static class ReaderMemory
{
    /// <summary>The most that one of them has used, in MB; 0 where the system does not tell.</summary>
    public static int PeakMegabytes() => Children().Select(Peak).DefaultIfEmpty().Max();

    private static IEnumerable<string> Children()
    {
        var tasks = string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/task");
        if (!Directory.Exists(tasks))
            return [];
        return Directory.EnumerateDirectories(tasks)
            .SelectMany(task => Text(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(id => $"/proc/{id}/status");
    }

    private static int Peak(string status) => Text(status).Split('\n')
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024)
        .FirstOrDefault();

    // A process may end while it is looked at.
    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file).Replace('\t', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
