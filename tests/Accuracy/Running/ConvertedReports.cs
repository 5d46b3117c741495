using System.Collections.Immutable;
using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Printing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Testing.Files;

namespace Compiler.Accuracy.Running;

/// <summary>
/// Reports that LibreOffice has saved in an older format: they are read as the files they were made from, cell by cell, and no figure
/// is wrong in silence. As rich text only those without damage are compared: LibreOffice gives the cells of ragged tables other edges.
/// </summary>
/// <param name="From">The layout of the files.</param>
/// <param name="Extension">The extension of the older format.</param>
/// <param name="Lines">How many lines were compared.</param>
/// <param name="Different">The seeds of the reports that are read in other words, with the first line that differs.</param>
/// <param name="Silent">The seeds of the reports with a figure that is wrong in silence.</param>
public sealed record ConvertedReports(
    Layout From, string Extension, int Lines, ImmutableArray<string> Different, ImmutableArray<int> Silent)
{
    private const string Ragged = "rtf";

    private static readonly SourceReader Reader = new(new ReadingLimits());

    /// <summary>The layouts whose files are converted, and to what.</summary>
    public static IReadOnlyList<(string Layout, string Extension)> All { get; } = [("Word document", Ragged), ("workbook", "xls")];

    /// <summary>Converts and reads the reports that follow from these seeds, in turn with no, one and heavy damage.</summary>
    public static ConvertedReports Measure(string layoutName, string extension, IEnumerable<int> seeds)
    {
        var layout = Layouts.Named(layoutName);
        var samples = seeds.Select(seed => (Seed: seed, Sample: Sample.Create(seed, layout, DamageLevel.All[seed % DamageLevel.All.Count])))
            .ToList();
        var files = samples.Select(sample => sample.Sample.Content).ToList();
        var (lines, different, silent) = (0, new List<string>(), new List<int>());
        var conversions = OfficeConversion.Convert(files, layout.Extension, extension);
        foreach (var ((seed, sample), (file, converted)) in samples.Zip(files.Zip(conversions)))
        {
            if (extension != Ragged || sample.Mishaps.IsEmpty)
            {
                var (expected, read) = (Text(file), Text(converted));
                lines += expected.Count;
                if (!expected.SequenceEqual(read))
                    different.Add($"seed {seed}: {Difference(expected, read)}");
            }

            if (Judge.Judgements(sample.Truth, layout, sample.Lines, ReportReading.Read(converted)).Contains(CellVerdict.Silent))
                silent.Add(seed);
        }

        return new ConvertedReports(layout, extension, lines, [.. different], [.. silent]);
    }

    public override string ToString() =>
        $"{From.Name} as .{Extension}: {Lines} lines compared, {Different.Length} reports differ, {Silent.Length} wrong in silence"
        + string.Concat(Different.Concat(Silent.Select(seed => $"seed {seed}: wrong in silence")).Take(10).Select(text => $"\n  {text}"));

    private static List<string> Text(byte[] file) =>
        [
            .. Reader.Read(file).Lines.Where(line => !line.IsEmpty)
                .Select(line => $"{line.IsRow} {line.IsGrid} {string.Join('|', line.Cells)}"),
        ];

    private static string Difference(List<string> expected, List<string> read)
    {
        var at = expected.Zip(read).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"“{expected.ElementAtOrDefault(at)}” is read as “{read.ElementAtOrDefault(at)}”";
    }
}
