using Azure.Data.Tables;
using Compiler.Reports;
using Compiler.Rollups;

namespace Compiler.Storage.Cloud;

/// <summary>
/// A row of the table of reports. The column <c>Report</c> and those that continue it hold everything; the others are
/// there for people who look at the table, and are never read back.
/// </summary>
internal static class ReportRow
{
    // Columns that people read are cut here; the whole text stands in the receipt.
    private const int MaxPrinted = 1000;

    private static readonly TextColumns Report = new(nameof(Report));

    /// <summary>The columns that <see cref="Read"/> needs.</summary>
    public static IReadOnlyList<string> Columns { get; } = [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), .. Report.Names];

    public static TableEntity Write(LedgerKey key, Receipt receipt)
    {
        var report = receipt.Report ?? throw new ArgumentException("A row is about a report.", nameof(receipt));
        var row = new TableEntity(RowKeys.Partition(key), RowKeys.Row(key.Body))
        {
            ["Agency"] = Cut(report.Agency),
            ["Title"] = Cut(report.Title),
            ["Adcode"] = report.Place.Adcode,
            ["Province"] = Cut(report.Place.Province),
            ["Prefecture"] = Cut(report.Place.Prefecture),
            ["County"] = Cut(report.Place.County),
            ["IsCompilation"] = report.IsCompilation,
            ["Form"] = report.Form.Version,
            ["Blob"] = Cut(receipt.File.Path),
            ["Sha256"] = receipt.File.Sha256,
            ["Modified"] = receipt.File.Modified,
            ["Findings"] = receipt.Findings.Length,
            ["Errors"] = receipt.Findings.Count(finding => finding.Severity == Severity.Error),
        };
        var figures = new KeyFigures(new ReportFigures(report));
        foreach (var figure in FigureCatalogue.Keys)
            row[figure.Path.Replace('.', '_')] = (double?)figures.Sum(figure).Value;
        Report.Write(row, CompactReceipt.Write(receipt));
        return row;
    }

    public static LedgerRow Read(TableEntity row)
    {
        var receipt = CompactReceipt.Read(Report.Read(row));
        return new LedgerRow(LedgerKey.Of(receipt.Report!)!, receipt, row.ETag.ToString());
    }

    private static string? Cut(string? text) => text is { Length: > MaxPrinted } ? text[..MaxPrinted] : text;
}
