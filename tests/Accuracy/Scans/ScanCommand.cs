using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Running;
using Compiler.Accuracy.Scans.Degrading;
using Compiler.Accuracy.Scans.Judging;
using Compiler.Accuracy.Scans.Paper;

namespace Compiler.Accuracy.Scans;

/// <summary>Measures how well scanned reports are read.</summary>
public static class ScanCommand
{
    /// <summary>Runs the command; returns 0 if no figure is wrong in silence and no head is wrong.</summary>
    public static int Run(string[] arguments)
    {
        if (ScanOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(ScanOptions.Usage);
            return 2;
        }

        if (PrintShop.Missing() is { } missing)
        {
            Console.Error.WriteLine(missing);
            return 2;
        }

        var rows = new List<string>();
        var isWrong = false;
        if (options.Faults is { } faults)
            File.WriteAllText(faults, "");
        Console.WriteLine(options.MakesPagesOnly ? $"pages go to {options.Pages}" : ScanTable.Header);
        foreach (var condition in options.Conditions)
        {
            var tally = new ScanTally(Measure(options, condition));
            if (options.MakesPagesOnly)
                continue;
            isWrong |= tally.Silent > 0 || Enumerable.Range(0, 3).Any(part => tally.Heads(part, HeadVerdict.Wrong) > 0);
            rows.Add(ScanTable.Row(condition, tally));
            Console.WriteLine(rows[^1]);
        }

        if (options.Writes && !options.MakesPagesOnly)
            ResultsFile.WriteScans(ScanTable.Write(rows, options.HasTablesOnly, options.IsTuning));
        return isWrong ? 1 : 0;
    }

    private static List<ScanVerdict> Measure(ScanOptions options, ScanCondition condition)
    {
        var files = new ScanFiles(options.Pages);
        var journal = new ScanJournal(
            Path.Combine(options.Pages, condition.Name),
            $"{(options.HasTablesOnly ? "tables" : "whole")}-{options.Format.ToString().ToLowerInvariant()}");
        var verdicts = new List<ScanVerdict>();
        foreach (var seed in options.Seeds)
        {
            var sample = ScanSample.Create(seed, options.HasTablesOnly);
            var (file, pages) = files.Scanned(sample, condition, options.Format);
            if (options.MakesPagesOnly)
                continue;
            var verdict = journal.Find(seed) ?? journal.Add(ScanJudge.Judge(sample, File.ReadAllBytes(file)) with { Pages = pages });
            verdicts.Add(verdict);
            Tell(options, condition, sample, verdict, verdicts.Count);
        }

        return verdicts;
    }

    private static void Tell(ScanOptions options, ScanCondition condition, ScanSample sample, ScanVerdict verdict, int done)
    {
        var silent = verdict.Cells[(int)CellVerdict.Silent];
        Console.Error.WriteLine(
            $"{condition} {done} of {options.Reports}, seed {verdict.Seed}: {verdict.Cells[(int)CellVerdict.Right]} right, {silent} wrong in silence, {verdict.Seconds:0.0} s");
        if (options.Faults is { } faults && verdict.Faults.Length > 0)
        {
            File.AppendAllLines(
                faults, [$"## {condition}, seed {verdict.Seed}: {sample.Style}", .. verdict.Faults.Select(fault => $"- {fault}"), ""]);
        }
    }
}
