using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Backend.Publishing;
using Compiler.Cli.Receipts;
using Compiler.Yearbooks;

namespace Compiler.Cli.Closing;

/// <summary>What an earlier run has written into the output folder and this one has not; it is named, never deleted.</summary>
/// <param name="output">The output folder as the operator gave it.</param>
internal sealed partial class LeftOver(string output)
{
    private const int ShownVolumes = 20;
    private const int ShownReceipts = 5;
    private const string Receipts = "receipts";

    // What download notes beside a volume counts as part of it.
    private static readonly ImmutableHashSet<string> VolumeFiles = [.. YearbookFiles.List(isFinal: true), ".edition"];

    /// <summary>Prints what is left over and the commands that delete it; prints nothing if nothing is.</summary>
    public void Print(TextWriter error, ImmutableArray<PublishedYearbook> published, IEnumerable<string> receipts)
    {
        PrintVolumes(error, [.. published.Select(yearbook => yearbook.Folder)]);
        // Some file systems take a.json and A.JSON for the same file.
        var written = receipts.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var folder = Path.Combine(output, Receipts);
        var left = Names(folder, Directory.EnumerateFiles, "*.json").Where(name => !written.Contains(name)).ToList();
        if (left.Count > ShownReceipts)
        {
            error.WriteLine($"{ClosingTable.Count(left.Count, "receipt")} of an earlier run are left over, such as {left[0]}."
                + $" To keep only this run's, delete them all and compile again: {ShellCommand.DeleteFolder(Shown(folder))}");
        }
        else
        {
            PrintCommands(error, "receipt", left.Count, left.SelectMany(name => Delete(folder, name)));
        }
    }

    // The page goes with its receipt.
    private static IEnumerable<string> Delete(string folder, string receipt) =>
        new[] { receipt, ReceiptNames.Page(receipt) }.Select(name => Path.Combine(folder, name)).Where(File.Exists)
            .Select(path => ShellCommand.DeleteFile(Shown(path)));

    private void PrintVolumes(TextWriter error, ImmutableHashSet<string> written)
    {
        var commands = new List<string>();
        var count = 0;
        foreach (var year in Names(output, Directory.EnumerateDirectories).Where(name => YearFolder().IsMatch(name)))
        {
            var folder = Path.Combine(output, year);
            var inside = Names(folder, Directory.EnumerateFileSystemEntries).ToList();
            var left = inside.Where(name => VolumeFolder().IsMatch(name) && !written.Contains($"{year}/{name}"))
                .Where(name => Names(Path.Combine(folder, name), Directory.EnumerateFiles).Any(VolumeFiles.Contains))
                .ToList();
            count += left.Count;
            var isWhole = left.Count > 1 && left.Count == inside.Count && left.All(name => HasNothingElse(Path.Combine(folder, name)));
            commands.AddRange(
                isWhole ? [ShellCommand.DeleteFolder(Shown(folder))] : left.SelectMany(name => Delete(Path.Combine(folder, name))));
        }

        PrintCommands(error, "volume", count, commands);
    }

    // What the operator keeps beside the files of a volume is not in the command.
    private static IEnumerable<string> Delete(string folder) => HasNothingElse(folder)
        ? [ShellCommand.DeleteFolder(Shown(folder))]
        : Names(folder, Directory.EnumerateFiles)
            .Where(VolumeFiles.Contains)
            .Select(name => ShellCommand.DeleteFile(Shown(Path.Combine(folder, name))));

    private static void PrintCommands(TextWriter error, string noun, int count, IEnumerable<string> commands)
    {
        if (count == 0)
            return;
        error.WriteLine($"{ClosingTable.Count(count, noun)} of an earlier run {(count == 1 ? "is" : "are")} left over."
            + " Nothing was deleted; what is not wanted any more goes with:");
        var all = commands.ToList();
        foreach (var command in all.Take(ShownVolumes))
            error.WriteLine($"  {command}");
        if (all.Count > ShownVolumes)
            error.WriteLine($"  and {all.Count - ShownVolumes:N0} more");
    }

    private static bool HasNothingElse(string folder) => Names(folder, Directory.EnumerateFileSystemEntries).All(VolumeFiles.Contains);

    private static string Shown(string path) => path.Replace('\\', '/');

    private static IEnumerable<string> Names(string folder, Func<string, string, IEnumerable<string>> enumerate, string pattern = "*") =>
        Directory.Exists(folder) ? enumerate(folder, pattern).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal) : [];

    [GeneratedRegex("^[0-9]{4}$")]
    private static partial Regex YearFolder();

    [GeneratedRegex("^[0-9]{6}-.")]
    private static partial Regex VolumeFolder();
}
