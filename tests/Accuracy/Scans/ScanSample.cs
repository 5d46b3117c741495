using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Scans.Paper;
using Compiler.Accuracy.Truth;

namespace Compiler.Accuracy.Scans;

/// <summary>A report that is to be printed and scanned.</summary>
/// <param name="Seed">What it follows from.</param>
/// <param name="Truth">What is true.</param>
/// <param name="Lines">What is printed.</param>
/// <param name="Style">How it is printed.</param>
/// <param name="HasTablesOnly">Whether its running text is left out.</param>
internal sealed partial record ScanSample(
    int Seed, TrueReport Truth, ImmutableArray<PrintedLine> Lines, PaperStyle Style, bool HasTablesOnly)
{
    private const int OneRealReportIn = 10;

    /// <summary>How the file shows its cells: a drawn table leaves nothing out.</summary>
    public static Layout Layout { get; } = new("scan", _ => [], [PrintingHabits.Plain]);

    /// <summary>The body that signs.</summary>
    public string Agency => AroundAgency().Replace(Truth.Title, "");

    /// <summary>The sample of a seed.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="hasTablesOnly">Whether its running text is left out.</param>
    public static ScanSample Create(int seed, bool hasTablesOnly)
    {
        var random = new Random(seed);
        var truth = random.Next(OneRealReportIn) == 0 ? RealReports.All[random.Next(RealReports.All.Length)] : RandomReport.Create(random);
        var style = PaperStyle.Create(seed);
        var lines = Typesetter.Set(ReportPrinter.Print(truth), PrintingHabits.Plain)
            .Where(line => !hasTablesOnly || line.Kind != LineKind.Prose)
            .Select(line => line.With(line.Cells.Select(cell => cell is { Field: not null, Text: "0" } ? cell.Saying(style.Zeros) : cell)));
        return new ScanSample(seed, truth, [.. lines], style, hasTablesOnly);
    }

    /// <summary>The report as a page that a browser prints.</summary>
    public string Page()
    {
        var year = int.Parse(Year().Match(Truth.Title).Value, CultureInfo.InvariantCulture);
        return new PaperPage(Style).Write(Lines, Agency, $"{year + 1}年1月{10 + (Style.Variant % 20)}日");
    }

    [GeneratedRegex(@"\s*20\d\d\s*年度?\s*|政府信息公开工作年度报告|\s+")]
    private static partial Regex AroundAgency();

    [GeneratedRegex(@"20\d\d")]
    private static partial Regex Year();
}
