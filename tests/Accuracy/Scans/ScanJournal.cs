using System.Text.Json;
using Compiler.Accuracy.Scans.Judging;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Accuracy.Scans;

/// <summary>Keeps verdicts, so that a run that was ended goes on where it stood; another build begins anew.</summary>
internal sealed class ScanJournal
{
    private readonly string file;
    private readonly Dictionary<int, ScanVerdict> verdicts;

    /// <summary>Opens the journal of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">What is measured.</param>
    public ScanJournal(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var build = string.Join('-', new[] { typeof(ScanJournal), typeof(ReportReader), typeof(DisclosureReport) }
            .Select(type => type.Module.ModuleVersionId.ToString("N")[..8]));
        file = Path.Combine(folder, $"{name}-{build}.jsonl");
        verdicts = File.Exists(file)
            ? File.ReadLines(file).Where(line => line.EndsWith('}')).Select(line => JsonSerializer.Deserialize<ScanVerdict>(line)!)
                .GroupBy(verdict => verdict.Seed).ToDictionary(same => same.Key, same => same.Last())
            : [];
    }

    public ScanVerdict? Find(int seed) => verdicts.GetValueOrDefault(seed);

    public ScanVerdict Add(ScanVerdict verdict)
    {
        File.AppendAllText(file, JsonSerializer.Serialize(verdict) + "\n");
        return verdicts[verdict.Seed] = verdict;
    }
}
