using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// The uploads of a province and year in one compact file, because tables cannot be searched: <c>{year}/{adcode}.json.gz</c>. The same
/// uploads give the same bytes.
/// </summary>
/// <param name="files">The container.</param>
public sealed class ReportLists(IVersionedFileStore files)
{
    // Raised when a line says more or something else; lists of another format are made anew.
    private const int Format = 1;
    private const string FormatName = "format";
    private const string Ending = ".json.gz";
    private const long MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        RespectNullableAnnotations = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private static readonly ImmutableDictionary<string, string> Metadata =
        ImmutableDictionary<string, string>.Empty.Add(FormatName, Format.ToString(CultureInfo.InvariantCulture));

    /// <summary>The file of a list as it is now, in one request.</summary>
    public Task<VersionedFile> OpenAsync(Partition partition, CancellationToken cancellationToken) =>
        files.OpenAsync(NameOf(partition), MaxBytes, cancellationToken);

    /// <summary>Writes a list, unless it is there already or has changed since it was opened; a list of nothing is not begun.</summary>
    /// <param name="partition">The province and year.</param>
    /// <param name="before">The file as it was opened, before the rows were read.</param>
    /// <param name="reports">Its uploads, in any order.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>False if it has changed; then read the rows again.</returns>
    public async Task<bool> TryWriteAsync(
        Partition partition, VersionedFile before, IReadOnlyCollection<ListedReport> reports, CancellationToken cancellationToken)
    {
        if (reports.Count == 0 && before.ETag is null)
            return true;
        var content = Write(partition, reports);
        var isThere = before.Content.Outcome == ReadOutcome.Read && IsCurrent(before.Metadata)
            && before.Content.Bytes.Span.SequenceEqual(content);
        return isThere || await files.TryWriteAsync(NameOf(partition), content, before.ETag, Metadata, cancellationToken);
    }

    /// <summary>A list, unless it is still in the state that is known; null if it is.</summary>
    /// <param name="partition">The province and year.</param>
    /// <param name="known">The ETag of the state that is known; null for none.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    public async Task<ReportList?> ReadAsync(Partition partition, string? known, CancellationToken cancellationToken)
    {
        if (await files.OpenChangedAsync(NameOf(partition), known, MaxBytes, cancellationToken) is not { } file)
            return null;
        if (file.Content.Outcome == ReadOutcome.NotFound)
            return new ReportList(partition, ReportList.None, default, []);
        return new ReportList(
            partition, file.ETag ?? ReportList.None, file.File.Modified,
            file.Content.Outcome == ReadOutcome.Read ? TryParse(partition, file.Content.Bytes) : null);
    }

    /// <summary>The lists of a year with their ETags, or of all years: one request for each 5,000.</summary>
    /// <param name="year">The year; null for all.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The ETags; null for a list that another version of the program has written.</returns>
    public async Task<Dictionary<Partition, string?>> ListAsync(int? year, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Partition, string?>();
        await foreach (var file in files.ListWithMetadataAsync(year is { } only ? $"{FolderOf(only)}/" : "", cancellationToken))
        {
            if (file.File.Name.EndsWith(Ending, StringComparison.Ordinal)
                && Partition.TryParse(file.File.Name[..^Ending.Length].Replace('/', '-'), out var partition))
            {
                found[partition] = IsCurrent(file.Metadata) ? file.ETag : null;
            }
        }

        return found;
    }

    private static bool IsCurrent(ImmutableDictionary<string, string> metadata) =>
        metadata.GetValueOrDefault(FormatName) == Metadata[FormatName];

    private static string NameOf(Partition partition) => $"{FolderOf(partition.Year)}/{partition.Adcode}{Ending}";

    private static string FolderOf(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    private static byte[] Write(Partition partition, IEnumerable<ListedReport> reports)
    {
        using var content = new MemoryStream();
        using (var zip = new GZipStream(content, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(
                zip,
                new Content(
                    partition.ToString(),
                    [
                        .. reports.OrderBy(report => report.Adcode, StringComparer.Ordinal)
                            .ThenBy(report => report.NormalName, StringComparer.Ordinal)
                            .ThenBy(report => report.Upload, StringComparer.Ordinal),
                    ]),
                Options);
        }

        return content.ToArray();
    }

    // Null if somebody has altered it: it is made anew from the rows.
    private static ImmutableArray<ListedReport>? TryParse(Partition partition, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var zip = new GZipStream(new MemoryStream(bytes.ToArray()), CompressionMode.Decompress);
            var content = JsonSerializer.Deserialize<Content>(zip, Options);
            return content is { Reports.IsDefault: false } && content.Partition == partition.ToString()
                && content.Reports.All(report => report is not null)
                ? content.Reports
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or IOException)
        {
            return null;
        }
    }

    private sealed record Content(string Partition, ImmutableArray<ListedReport> Reports);
}

/// <summary>The uploads of a province and year.</summary>
/// <param name="Partition">The province and year.</param>
/// <param name="ETag">The state of the list; <see cref="None"/> if there is none.</param>
/// <param name="Modified">When it was written; no date if there is none.</param>
/// <param name="Reports">The uploads; null if the list is damaged.</param>
public sealed record ReportList(Partition Partition, string ETag, DateTimeOffset Modified, ImmutableArray<ListedReport>? Reports)
{
    /// <summary>The state of a list that is not there.</summary>
    public const string None = "none";
}
