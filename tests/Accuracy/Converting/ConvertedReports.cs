using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing.Files;

namespace Compiler.Accuracy.Converting;

/// <summary>Made-up reports that an office program has saved in an older format, against those it was given.</summary>
public static class ConvertedReports
{
    /// <summary>The formats to save in, and the layouts of the reports that are saved in them.</summary>
    public static IReadOnlyDictionary<string, Layout> Formats { get; } = new Dictionary<string, Layout>
    {
        ["doc"] = Layouts.Named("Word document"),
        [RichText] = Layouts.Named("Word document"),
        ["xls"] = Layouts.Named("workbook"),
    };

    private const string RichText = "rtf";

    /// <summary>Converts the reports that follow from these seeds and reads both files of each.</summary>
    /// <param name="to">The format, one of <see cref="Formats"/>.</param>
    /// <param name="level">The damage before the report is printed.</param>
    /// <param name="seeds">The seeds.</param>
    /// <param name="threads">How many reports are read at a time.</param>
    /// <returns>The verdicts, and by seed the cells that differ between the two files.</returns>
    public static (Measurement Measured, IReadOnlyDictionary<int, IReadOnlyList<string>> Differences) Measure(
        string to, DamageLevel level, IEnumerable<int> seeds, int threads)
    {
        var layout = Formats[to];
        var samples = seeds.Select(seed => (Seed: seed, Sample: Sample.Create(seed, layout, level))).ToList();
        var files = OfficeConversion.Convert(samples.Select(sample => sample.Sample.Content), layout.Extension, to);
        var tally = new Tally();
        var silent = new List<int>();
        var differences = new Dictionary<int, IReadOnlyList<string>>();
        var read = samples.Zip(files).AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(pair => (
            pair.First.Seed, pair.First.Sample, Before: ReportReading.Read(pair.First.Sample.Content),
            After: ReportReading.Read(pair.Second)));
        foreach (var (seed, sample, before, after) in read)
        {
            var verdicts = Judge.Judgements(sample.Truth, layout, sample.Lines, after);
            tally.Add(verdicts);
            if (verdicts.Contains(CellVerdict.Silent))
                silent.Add(seed);
            // In rich text LibreOffice gives the cells of ragged tables other edges; such reports are only judged.
            if ((to != RichText || sample.Mishaps.IsEmpty) && Compare(before, after) is { Count: > 0 } different)
                differences.Add(seed, different);
        }

        return (new Measurement(layout with { Name = $"{layout.Name} as .{to}" }, level, tally, silent), differences);
    }

    /// <summary>What differs between two readings of a report: cells, body, year and place.</summary>
    public static IReadOnlyList<string> Compare(Receipt before, Receipt after)
    {
        if (before.Report is not { } old || after.Report is not { } other || old.Form != other.Form)
            return before.Report is null && after.Report is null ? [] : ["one has no report, or another form"];
        var cells = old.Form.Fields.Where(field => FigureOf(old, field) != FigureOf(other, field));
        var heads = (old.Agency, old.Year, old.Place.Adcode) == (other.Agency, other.Year, other.Place.Adcode)
            ? [] : new[] { $"{old.Agency}, {old.Year}, {old.Place.Adcode}: {other.Agency}, {other.Year}, {other.Place.Adcode}" };
        return [.. heads, .. cells.Select(field => $"{field.Path}: {old.Cells[field.Index].Raw}, {other.Cells[field.Index].Raw}")];
    }

    private static (CellState, decimal?) FigureOf(DisclosureReport report, FormField field) =>
        (report.Cells[field.Index].State, report.Cells[field.Index].Value);
}
