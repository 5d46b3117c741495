using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>A receipt with a report in one row: all data of <see cref="ReceiptJson"/> in a tenth of the space.</summary>
internal sealed record CompactReceipt(
    SourceFile File,
    string Form,
    string? Title,
    string? Agency,
    int? Year,
    ReportPlace Place,
    bool IsCompilation,
    IdentityTally Identities,
    Cell[] Cells,
    NarrativeClaim[] Claims,
    Finding[] Findings,
    ReportEvidence? Evidence = null,
    DateOnly? Published = null,
    int ReadingVersion = Disclosure.Receipts.ReadingVersion.Unrecorded,
    bool IsReread = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Uploader? Uploader = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Extract[]? Extracts = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? OverviewPrint = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProblemsPrint = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ReportSettlement? Settlement = null)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new CompactCellConverter(), new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The JSON of a receipt with a report; the same text for the same receipt.</summary>
    public static string Write(Receipt receipt)
    {
        var report = receipt.Report ?? throw new ArgumentException("A row needs a report.", nameof(receipt));
        return JsonSerializer.Serialize(
            new CompactReceipt(
                receipt.File, report.Form.Version, report.Title, report.Agency, report.Year, report.Place, report.IsCompilation,
                report.Identities, [.. report.Cells], [.. report.Claims], [.. receipt.Findings],
                report.Evidence, report.Published, receipt.ReadingVersion, receipt.IsReread, receipt.Uploader,
                report.Extracts.IsEmpty ? null : [.. report.Extracts],
                report.Prints.Overview?.ToString(), report.Prints.Problems?.ToString(), receipt.Settlement),
            Options);
    }

    /// <summary>The receipt; null if the JSON is not that of a receipt with a report.</summary>
    public static Receipt? TryRead(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<CompactReceipt>(json, Options) is { } compact && compact.IsWhole ? compact.Expand() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>The JSON of the texts of a report, for a column of their own; empty if it has none.</summary>
    public static string WriteExtracts(DisclosureReport report) =>
        report.Extracts.IsEmpty ? "" : JsonSerializer.Serialize(report.Extracts, Options);

    /// <summary>The texts; none if the JSON is damaged: they change no figure, and the next reading writes them again.</summary>
    public static ImmutableArray<Extract> ReadExtracts(string json)
    {
        try
        {
            return json.Length == 0 ? [] : [.. JsonSerializer.Deserialize<Extract[]>(json, Options) ?? []];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    // The serializer does not look at what is in a list.
    private bool IsWhole =>
        !Array.Exists(Claims, claim => claim is null) && !Array.Exists(Findings, finding => finding is null);

    private static TextPrint? Print(string? text) =>
        text is null ? null : TextPrint.TryParse(text) ?? throw new FormatException("There is a text in place of a fingerprint.");

    private Receipt Expand()
    {
        var report = new DisclosureReport
        {
            Form = FormCatalogue.Statutory.Find(Form) ?? throw new FormatException($"There is no form “{Form}”."),
            Source = File,
            Title = Title,
            Agency = Agency,
            Year = Year,
            Published = Published,
            Place = Place,
            IsCompilation = IsCompilation,
            Cells = [.. Cells],
            Claims = [.. Claims],
            Prints = new ReportPrints(Print(OverviewPrint), Print(ProblemsPrint)),
            Findings = [.. Findings],
            Evidence = Evidence ?? ReportEvidence.None,
            Identities = Identities,
            Extracts = [.. Extracts ?? []],
        };
        return new Receipt(File, report, report.Findings)
        {
            ReadingVersion = ReadingVersion,
            IsReread = IsReread,
            Uploader = Uploader,
            Settlement = Settlement,
        };
    }
}
