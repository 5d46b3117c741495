using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Holding;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake;

/// <summary>
/// What a receipt holds, as metadata of its file: a list of the receipts tells it without opening them.
/// </summary>
/// <param name="Standing">What has become of the upload.</param>
/// <param name="Key">The body and year of its report; null if it has none, or if the name is too long for metadata.</param>
/// <param name="Year">The year reported on; null if unknown.</param>
/// <param name="ReadingVersion">The version of the program that read it.</param>
/// <param name="Failures">The attempts that failed; null if the last one did not.</param>
/// <param name="Verdict">What it says of the file; null if an older version wrote it.</param>
/// <param name="State">The state of its report; null if an older version wrote it.</param>
internal sealed record ReceiptState(
    ReceiptStanding Standing,
    LedgerKey? Key,
    int? Year,
    int ReadingVersion,
    UploadFailures? Failures = null,
    Verdict? Verdict = null,
    ReportState? State = null)
{
    private const string StandingName = "standing";
    private const string KeyName = "key";
    private const string YearName = "year";
    private const string ReadingName = "reading";
    private const string FailuresName = "failures";
    private const string VerdictName = "verdict";
    private const string ReportStateName = "state";

    private static readonly JsonSerializerOptions Whole = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    // All metadata of a blob have at most 8 KB; a Chinese character takes nine bytes.
    private const int MaxKeyLength = 500;

    public static ReceiptState FromReceipt(Receipt receipt) => new(
        HoldUploads.IsHeld(receipt) ? ReceiptStanding.Held
            : receipt.Report is not null && Precedence.IsSuperseded(receipt) ? ReceiptStanding.Superseded
            : receipt.Report is { Year: not null } ? ReceiptStanding.Counted
            : ArchiveReceipt.IsUnpacked(receipt) ? ReceiptStanding.Unpacked
            : ReceiptStanding.Excluded,
        receipt.Report is { } report ? LedgerKey.FromReport(report) : null,
        receipt.Identity?.Year,
        receipt.ReadingVersion,
        Failures: null,
        VerdictRule.Decide(receipt),
        ReportStates.Decide(receipt));

    /// <summary>Reads it back; null if an older version wrote the receipt, or if somebody has altered it.</summary>
    public static ReceiptState? FromMetadata(IReadOnlyDictionary<string, string> metadata)
    {
        try
        {
            return metadata.TryGetValue(StandingName, out var text) && Enum.TryParse<ReceiptStanding>(text, out var standing)
                && int.TryParse(metadata.GetValueOrDefault(ReadingName), CultureInfo.InvariantCulture, out var version)
                ? new ReceiptState(
                    standing,
                    Read<LedgerKey>(metadata, KeyName),
                    int.TryParse(metadata.GetValueOrDefault(YearName), CultureInfo.InvariantCulture, out var year) ? year : null,
                    version,
                    Read<UploadFailures>(metadata, FailuresName),
                    Parse<Verdict>(metadata, VerdictName),
                    Parse<ReportState>(metadata, ReportStateName))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public ImmutableDictionary<string, string> ToMetadata()
    {
        var metadata = ImmutableDictionary.CreateBuilder<string, string>();
        metadata[StandingName] = Standing.ToString();
        metadata[ReadingName] = ReadingVersion.ToString(CultureInfo.InvariantCulture);
        if (Year is { } year)
            metadata[YearName] = year.ToString(CultureInfo.InvariantCulture);
        if (Key is { Body.Name.Length: <= MaxKeyLength })
            metadata[KeyName] = JsonSerializer.Serialize(Key);
        if (Verdict is { } verdict)
            metadata[VerdictName] = verdict.ToString();
        if (State is { } state)
            metadata[ReportStateName] = state.ToString();
        if (Failures is not null)
            metadata[FailuresName] = JsonSerializer.Serialize(Failures);
        return metadata.ToImmutable();
    }

    private static T? Parse<T>(IReadOnlyDictionary<string, string> metadata, string name)
        where T : struct, Enum => Enum.TryParse<T>(metadata.GetValueOrDefault(name), out var value) ? value : null;

    private static T? Read<T>(IReadOnlyDictionary<string, string> metadata, string name)
        where T : class =>
        metadata.TryGetValue(name, out var json) ? JsonSerializer.Deserialize<T>(json, Whole) : null;
}

/// <summary>What has become of an upload.</summary>
internal enum ReceiptStanding
{
    /// <summary>Its report counts.</summary>
    Counted,

    /// <summary>Another upload counts for the same body and year.</summary>
    Superseded,

    /// <summary>Its report waits for a supervisor's word, or was rejected.</summary>
    Held,

    /// <summary>It is not a usable report.</summary>
    Excluded,

    /// <summary>It is an archive whose entries are uploads of their own.</summary>
    Unpacked,

    /// <summary>It could not be processed.</summary>
    Failed,
}
