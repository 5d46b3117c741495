using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// A row of the table of reports. The column <c>Report</c> and its continuations hold everything; the other columns are
/// for people who look at the table, and are never read back.
/// </summary>
internal static class ReportRow
{
    // Columns for people are cut here; the receipt has the whole text.
    private const int MaxPrinted = 1000;

    /// <summary>The column with the name of the upload.</summary>
    public const string Upload = "Blob";

    /// <summary>The column with a hash of the content; rows of an older version have none.</summary>
    public const string Checksum = nameof(Checksum);

    // Apart from the other, so that adding up need not read the texts.
    private const string ExtractsChecksum = nameof(ExtractsChecksum);

    private static readonly TextColumns Report = new(nameof(Report));

    private static readonly TextColumns Extracts = new(nameof(Extracts));

    /// <summary>The columns that <see cref="Read"/> needs for the figures.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), Upload, Checksum, .. Report.Names];

    /// <summary>The columns that <see cref="Read"/> needs for the texts as well.</summary>
    public static IReadOnlyList<string> ColumnsWithExtracts { get; } = [.. Columns, ExtractsChecksum, .. Extracts.Names];

    public static TableEntity Write(LedgerKey key, Receipt receipt)
    {
        var report = receipt.Report ?? throw new ArgumentException("A row needs a report.", nameof(receipt));
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
            [Upload] = Cut(receipt.File.Path),
            ["Sha256"] = receipt.File.Sha256,
            ["Modified"] = receipt.File.Modified,
            ["ReadingVersion"] = receipt.ReadingVersion,
            ["Findings"] = receipt.Findings.Length,
            ["Errors"] = receipt.Findings.Count(finding => finding.Severity == Severity.Error),
        };
        var figures = new KeyFigures(new ReportFigures(report));
        foreach (var figure in FigureCatalogue.Keys)
            row[figure.Path.Text.Replace('.', '_')] = (double?)figures.Sum(figure).Value;
        var json = CompactReceipt.Write(receipt with { Report = report with { Extracts = [] } });
        row[Checksum] = ShortHash.Of(json);
        Report.Write(row, json);
        var extracts = CompactReceipt.WriteExtracts(report);
        row[ExtractsChecksum] = ShortHash.Of(extracts);
        Extracts.Write(row, extracts);
        return row;
    }

    /// <summary>Whether the content is what was written, as far as the row tells.</summary>
    public static bool IsIntact(TableEntity row, string content) =>
        row[Checksum] is not { } checksum || checksum as string == ShortHash.Of(content);

    /// <summary>The row; an <see cref="UnreadableRow"/> if its content is not what was written.</summary>
    public static LedgerItem Read(TableEntity row)
    {
        var json = Report.Read(row);
        if (!IsIntact(row, json) || CompactReceipt.TryRead(json) is not { } receipt || LedgerKey.FromReport(receipt.Report!) is not { } key)
            return Unreadable(row);

        var isUnderItsKey = row.PartitionKey == RowKeys.Partition(key) && row.RowKey == RowKeys.Row(key.Body);
        receipt = receipt with { Report = receipt.Report! with { Extracts = CompactReceipt.ReadExtracts(ExtractsOf(row)) } };
        return new LedgerRow(key, receipt, row.ETag.ToString(), isUnderItsKey ? null : $"{row.PartitionKey}/{row.RowKey}");
    }

    // Texts that somebody has altered are not quoted; the figures count all the same.
    private static string ExtractsOf(TableEntity row)
    {
        var json = Extracts.Read(row);
        return row[ExtractsChecksum] as string == ShortHash.Of(json) ? json : "";
    }

    public static UnreadableRow Unreadable(TableEntity row) =>
        new($"{row.PartitionKey}/{row.RowKey}", row[Upload] as string, row.ETag.ToString());

    /// <summary>Partition and row of a <see cref="LedgerRow.LegacyKey"/>; neither can contain a slash.</summary>
    public static (string Partition, string Row) Keys(string formerKey) => formerKey.Split('/') is [var partition, var row]
        ? (partition, row)
        : throw new ArgumentException("A former key has a partition and a row.", nameof(formerKey));

    public static string? Cut(string? text) => text is { Length: > MaxPrinted } ? text[..MaxPrinted] : text;
}
