using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>Reads a receipt back from its JSON.</summary>
internal static class ReceiptJsonReader
{
    public static Receipt Read(JsonElement json)
    {
        var file = ReadSource(json);
        ImmutableArray<Finding> findings = [.. json.GetProperty("findings").EnumerateArray().Select(ReadFinding)];
        var report = ReadReport(json, file, findings);
        return new Receipt(file, report, findings)
        {
            Unread = report is null ? ReadUnread(json) : null,
            ReadingVersion = json.TryGetProperty("reading_version", out var version) ? version.GetInt32() : ReadingVersion.Unrecorded,
            IsReread = json.TryGetProperty("is_reread", out var isReread) && isReread.GetBoolean(),
            Uploader = json.TryGetProperty("uploader", out var uploader) ? new Uploader(Text(uploader, "id"), Text(uploader, "name")) : null,
            Settlement = json.TryGetProperty(SettlementJson.Name, out var settlement) ? SettlementJson.Read(settlement) : null,
        };
    }

    private static SourceFile ReadSource(JsonElement json)
    {
        var source = json.GetProperty("source");
        return new SourceFile(
            Text(json, "file"), Text(source, "path"), source.GetProperty("size").GetInt64(), Text(source, "sha256"),
            source.GetProperty("modified").GetDateTimeOffset());
    }

    private static DisclosureReport? ReadReport(JsonElement json, SourceFile file, ImmutableArray<Finding> findings)
    {
        if (TextOrNull(json, "form") is not { } version)
            return null;
        var form = FormCatalogue.Statutory.Find(version) ?? throw new FormatException($"Unknown form version “{version}”.");
        var identities = json.GetProperty("identities");
        var identity = ReadIdentity(json);
        return new DisclosureReport
        {
            Form = form,
            Source = file,
            Title = identity.Title,
            Agency = identity.Agency,
            Year = identity.Year,
            Published = identity.Published,
            Place = identity.Place,
            IsCompilation = identity.IsCompilation,
            Evidence = identity.Evidence,
            Cells = [.. form.Fields.Select(field => ReadCell(json, field))],
            Claims = [.. json.GetProperty("claims").EnumerateArray().Select(claim => ReadClaim(claim, form))],
            Findings = findings,
            Identities = new IdentityTally(Count(identities, "hold"), Count(identities, "fail"), Count(identities, "not_assessable")),
        };
    }

    // A file that is no report has no line of bodies.
    private static ReportIdentity? ReadUnread(JsonElement json) => TextOrNull(json, "body_line") is null ? null : ReadIdentity(json);

    private static ReportIdentity ReadIdentity(JsonElement json) => new(
        TextOrNull(json, "title"),
        TextOrNull(json, "agency"),
        json.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
        json.TryGetProperty("published", out var day)
            ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null,
        ReadPlace(json),
        json.GetProperty("is_compilation").GetBoolean(),
        ReadEvidence(json));

    // Receipts of earlier versions have no evidence.
    private static ReportEvidence ReadEvidence(JsonElement json) =>
        json.TryGetProperty("evidence", out var evidence)
            ? new ReportEvidence(
                Text(evidence, "agency"),
                Text(evidence, "year"),
                Text(evidence, "scope"),
                evidence.TryGetProperty("place", out var place) ? place.GetString() ?? "" : "")
            : ReportEvidence.None;

    private static ReportPlace ReadPlace(JsonElement json) => new(
        TextOrNull(json, "adcode") ?? "",
        TextOrNull(json, "province"),
        TextOrNull(json, "prefecture"),
        TextOrNull(json, "county"),
        SnakeCase.Value<BodyLine>(Text(json, "body_line")),
        [.. json.GetProperty("place_candidates").EnumerateArray().Select(candidate => candidate.GetString()!)]);

    private static Cell ReadCell(JsonElement json, FormField field)
    {
        var cell = json.GetProperty("cells").GetProperty(field.Path.Text);
        var value = field.Path.Text.Split('.').Aggregate(json, (parent, name) => parent.GetProperty(name));
        return new Cell(
            SnakeCase.Value<CellState>(Text(cell, "state")),
            value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal(),
            Text(cell, "raw"),
            ReadPosition(cell),
            SnakeCase.Value<CellOrigin>(Text(cell, "origin")))
        {
            Confidence = cell.TryGetProperty("confidence", out var confidence) ? (byte)(confidence.GetDecimal() * 100) : (byte)0,
        };
    }

    private static NarrativeClaim ReadClaim(JsonElement claim, DisclosureForm form) => new(
        ClaimSubject.Parse(Text(claim, "subject")),
        [.. claim.GetProperty("alternatives").EnumerateArray().Select(fields => ReadFields(fields, form))],
        claim.GetProperty("value").GetDecimal(),
        Text(claim, "quote"),
        ReadPosition(claim));

    private static ImmutableArray<int> ReadFields(JsonElement fields, DisclosureForm form) =>
        [.. fields.EnumerateArray().Select(field => form.Field(FieldPath.Parse(field.GetString()!)).Index)];

    private static Finding ReadFinding(JsonElement finding) => new(
        FindingCode.Parse(Text(finding, "code")),
        SnakeCase.Value<Severity>(Text(finding, "severity")),
        Text(finding, "message"),
        ReadPosition(finding))
    {
        Detail = finding.TryGetProperty("detail", out var detail) ? detail.GetString() : null,
    };

    private static Position ReadPosition(JsonElement json) => new(
        Count(json, "line"), Count(json, "cell"), json.TryGetProperty("place", out var place) ? place.GetString() : null);

    private static int Count(JsonElement json, string name) => json.GetProperty(name).GetInt32();

    private static string? TextOrNull(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string Text(JsonElement json, string name) =>
        TextOrNull(json, name) ?? throw new FormatException($"“{name}” must not be null.");
}
