using Compiler.Backend.Intake;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Rollups;

/// <summary>One reading of one or more partitions.</summary>
/// <param name="ledger">The ledger.</param>
internal sealed class PartitionPass(ILedger ledger)
{
    private const string Damaged = "已入库的数据损坏，不能读取，暂不计入合计；系统将由原报送文件重新读取";

    /// <summary>Rows that an older version stored under other keys; they are not among the reports, so the reading is incomplete.</summary>
    public List<LedgerRow> Former { get; } = [];

    /// <summary>Reads a partition. A damaged row is set aside and named; it does not hold up the others.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="add">Receives the reports that count.</param>
    /// <param name="exclude">Receives the files in no total.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public Task<PartitionContent> ReadAsync(
        Partition partition, Action<Receipt> add, Action<Exclusion> exclude, CancellationToken cancellationToken) =>
        ReadAsync(ledger.ListAsync(partition, cancellationToken), partition, add, exclude);

    /// <summary>Reads a partition with the texts of the reports, which are needed for printing only.</summary>
    /// <inheritdoc cref="ReadAsync(Partition, Action{Receipt}, Action{Exclusion}, CancellationToken)"/>
    public Task<PartitionContent> ReadWithExtractsAsync(
        Partition partition, Action<Receipt> add, Action<Exclusion> exclude, CancellationToken cancellationToken) =>
        ReadAsync(ledger.ListWithExtractsAsync(partition, cancellationToken), partition, add, exclude);

    private async Task<PartitionContent> ReadAsync(
        IAsyncEnumerable<LedgerItem> items, Partition partition, Action<Receipt> add, Action<Exclusion> exclude)
    {
        var counted = new Dictionary<LedgerKey, SourceFile>();
        var excluded = new List<ExcludedUpload>();
        var content = new PartitionContent();
        await foreach (var item in items)
        {
            switch (item)
            {
                case LedgerRow { LegacyKey: not null } row:
                    Former.Add(row);
                    break;
                case LedgerRow row:
                    counted.Add(row.Key, row.Receipt.File);
                    add(row.Receipt);
                    break;
                case ExcludedUpload upload:
                    excluded.Add(upload);
                    break;
                case DepartedReport report:
                    content.Departed.Add(report.Sha256);
                    break;
                case UnreadableRow row:
                    content.Unreadable.Add(row);
                    break;
            }
        }

        content.Recalled.AddRange(excluded
            .Where(upload => upload.Key is { } key && !IsSuperseded(upload, counted.GetValueOrDefault(key)))
            .Select(upload => upload.Upload));
        foreach (var file in counted.Values)
            content.Uploads.Add(file.Path);
        foreach (var upload in excluded)
        {
            if (Explain(upload, counted) is { } file)
                Exclude(file, upload.Upload, upload.Line);
        }

        foreach (var row in content.Unreadable)
            Exclude(Describe(row, partition), row.Upload ?? row.Address, line: null);
        return content;

        void Exclude(Exclusion file, string upload, ListedReport? line)
        {
            content.Excluded.Add(file);
            content.Listed.Add(line ?? ListedReport.FromExclusion(upload, file));
            exclude(file);
        }
    }

    private static bool IsSuperseded(ExcludedUpload upload, SourceFile? counted) =>
        counted is not null
        && Precedence.Rule.Compare(counted, upload.File.File) >= 0
        && upload.File.Reasons.Contains(Precedence.SupersededBy(upload.File.File, counted).Message);

    // Decided by the row that counts now: the first of three reports may have been read before the third came.
    private static Exclusion? Explain(ExcludedUpload upload, Dictionary<LedgerKey, SourceFile> counted)
    {
        if (upload.Key is not { } key)
            return upload.File;
        return counted.TryGetValue(key, out var other) && other.Path != upload.Upload
            ? upload.File with { Reasons = [Precedence.SupersededBy(upload.File.File, other).Message] }
            : null;
    }

    private static Exclusion Describe(UnreadableRow row, Partition partition)
    {
        var path = row.Upload ?? row.Address;
        return new Exclusion(
            new SourceFile(path[(path.LastIndexOf('/') + 1)..], path, 0, "", default),
            partition.Year == 0 ? null : partition.Year,
            partition.Adcode == Partition.UnresolvedAdcode ? "" : partition.Adcode,
            [Damaged]);
    }
}
