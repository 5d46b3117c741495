using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Azure;

/// <summary>
/// The rows of a partition that are no reports: uploads in no total, and reports that have left. Their keys begin with <c>~</c> and
/// hold a hash of the upload's name; the keys of reports begin with a code or <c>-</c>.
/// </summary>
internal static class ExcludedRow
{
    public const string Column = "Excluded";

    private const char Mark = '~';
    private const string Departed = "~departed-";
    private const string Excluded = "~excluded-";

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Key(string upload) => Excluded + Hash(upload);

    public static bool IsExcluded(TableEntity row) => row.RowKey.StartsWith(Mark);

    public static TableEntity Write(Partition partition, ExcludedUpload upload)
    {
        var json = JsonSerializer.Serialize(new Content(upload.Upload, upload.File, upload.Key, upload.Line), Options);
        return Write(partition, Key(upload.Upload), upload.Upload, json);
    }

    public static TableEntity Write(Partition partition, DepartedReport report) => Write(
        partition,
        Departed + Hash(report.Upload),
        report.Upload,
        JsonSerializer.Serialize(new Departure(report.Upload, report.Sha256), Options));

    /// <summary>The row; an <see cref="UnreadableRow"/> if its content is not what was written.</summary>
    public static LedgerItem Read(TableEntity row)
    {
        var isDeparture = row.RowKey.StartsWith(Departed, StringComparison.Ordinal);
        LedgerItem? item = isDeparture ? TryRead<Departure>(row)?.At(row) : TryRead<Content>(row)?.At(row);
        return item ?? ReportRow.Unreadable(row) with { IsDeparture = isDeparture };
    }

    // JSON may also be “null”.
    private static T? TryRead<T>(TableEntity row)
        where T : class
    {
        try
        {
            return row[Column] is string json && ReportRow.IsIntact(row, json) ? JsonSerializer.Deserialize<T>(json, Options) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TableEntity Write(Partition partition, string key, string upload, string json) => new(partition.ToString(), key)
    {
        [ReportRow.Upload] = ReportRow.Cut(upload),
        [ReportRow.Checksum] = ShortHash.Of(json),
        [Column] = json,
    };

    private static string Hash(string upload) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upload)).AsSpan(0, 12));

    private sealed record Content(string Upload, Exclusion File, LedgerKey? Key, ListedReport? Line = null)
    {
        // Null if it is not under the key of its upload, or has no reasons: nobody has written that.
        public ExcludedUpload? At(TableEntity row) =>
            row.RowKey == Excluded + Hash(Upload) && File.Reasons.All(reason => reason is not null)
                ? new ExcludedUpload(Upload, File, Key, Line, row.ETag.ToString())
                : null;
    }

    private sealed record Departure(string Upload, string Sha256)
    {
        public DepartedReport? At(TableEntity row) =>
            row.RowKey == Departed + Hash(Upload) ? new DepartedReport(Upload, Sha256, row.ETag.ToString()) : null;
    }
}
