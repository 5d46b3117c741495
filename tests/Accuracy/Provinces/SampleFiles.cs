using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Reading;
using Compiler.Testing.Storage;

namespace Compiler.Accuracy.Provinces;

/// <summary>The files of the made-up province, and their way through the house.</summary>
public static class SampleFiles
{
    private const int Misstatement = 7;

    private static readonly DateTimeOffset Received = new(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);

    /// <summary>A text file for each report, an older one that another replaces, and one that is no report.</summary>
    public static IEnumerable<SampleFile> Create(ImmutableArray<SampleReport> reports)
    {
        foreach (var (number, report) in reports.Index())
            yield return Create(Name(report.Year, number), Print(report, number), Received);
        var replaced = reports.First(report => report is { Year: SampleProvince.LastYear, Kind: SampleKind.Compilation });
        var older = replaced with { Figures = SampleFigures.SumOf([replaced]) };
        SampleFigures.AddRequests(older.Figures, 5);
        yield return Create("2024-0000-旧稿.txt", Print(older, reports.Length), Received.AddDays(-20));
        yield return Create("通知.txt", "关于报送年度报告的通知\n\n请于1月31日前报送。\n", Received);
    }

    /// <summary>Reads, proves and settles the files, as the product does.</summary>
    public static SettledReceipts Settle(IEnumerable<SampleFile> files)
    {
        var reader = new ReportReader(PlaceResolver.Current);
        var receipts = files
            .AsParallel()
            .AsOrdered()
            .Select(file => ReportCheck.Apply(reader.Read(file.Source, file.Content, ReportHints.None)));
        return SettledReceipts.Settle([.. receipts]);
    }

    /// <summary>Reads, proves, settles and adds up the files, as the product does.</summary>
    public static Rollup Roll(IEnumerable<SampleFile> files) => Roll(Settle(files));

    /// <summary>Adds up the files.</summary>
    public static Rollup Roll(SettledReceipts settlement)
    {
        var builder = new RollupBuilder();
        foreach (var receipt in settlement.Counted)
            builder.Add(receipt);
        foreach (var receipt in settlement.LeftOut)
            builder.Exclude(receipt);
        return builder.Build();
    }

    /// <summary>The name of the file of the report with this number.</summary>
    public static string Name(int year, int number) => string.Create(CultureInfo.InvariantCulture, $"{year}-{number + 1:0000}.txt");

    /// <summary>The paragraphs of 一、总体情况 of the report with this number, and what they state.</summary>
    public static (ImmutableArray<string> Paragraphs, ImmutableArray<Mention> Mentions) Narrative(SampleReport report, int number)
    {
        // What a text says of illegible figures would help to read them.
        if (report.Missing.Count + report.Inferred.Count > 0)
            return (["本机关政府信息公开工作平稳有序。"], []);
        var stated = new Compiler.Accuracy.Truth.ReportFigures(report.Figures.Form);
        foreach (var field in stated.Form.Fields)
            stated.Set(field.Index, report.Figures.Value(field.Index) + (report.Misstated.Contains(field.Path.Text) ? Misstatement : 0));
        return RandomNarrative.Write(stated, new Random(number));
    }

    /// <summary>The lines of the file of the report with this number.</summary>
    public static ImmutableArray<PrintedLine> Lines(SampleReport report, int number)
    {
        var title = string.Create(CultureInfo.InvariantCulture, $"{report.Agency} {report.Year} 年政府信息公开工作年度报告");
        var lines = ReportPrinter.Print(new TrueReport(title, report.Figures, Narrative(report, number).Paragraphs, []));
        return report.Published is { } day
            ? lines.Insert(0, PrintedLine.Create(LineKind.Prose, string.Create(CultureInfo.InvariantCulture, $"发布日期：{day:yyyy-MM-dd}")))
            : lines;
    }

    private static string Print(SampleReport report, int number) => TextLayouts.TabRows(Lines(report, number));

    private static SampleFile Create(string name, string text, DateTimeOffset modified)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return new SampleFile(
            new SourceFile(name, name, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), modified), content);
    }
}
