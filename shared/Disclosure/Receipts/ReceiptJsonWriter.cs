using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>Writes a receipt as JSON.</summary>
internal static class ReceiptJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static byte[] Write(Receipt receipt)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            WriteHead(json, receipt.File.Name, receipt.Identity, receipt.Report?.Form.Version);
            WriteSource(json, receipt.File);
            WriteReading(json, receipt);
            WriteIdentities(json, receipt.Report?.Identities);
            FiguresJsonWriter.Write(json, receipt.Report);
            WriteCells(json, receipt.Report);
            WriteClaims(json, receipt.Report);
            WriteFindings(json, receipt.Findings);
            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, string file, ReportIdentity? report, string? form)
    {
        var place = report?.Place ?? ReportPlace.Unknown;
        json.WriteString("file", file);
        json.WriteString("title", report?.Title);
        json.WriteString("agency", report?.Agency);
        FiguresJsonWriter.WriteNumber(json, "year", report?.Year);
        json.WriteString("form", form);
        json.WriteString("province", place.Province);
        json.WriteString("prefecture", place.Prefecture);
        json.WriteString("county", place.County);
        json.WriteStartArray("place_candidates");
        foreach (var candidate in place.Candidates)
            json.WriteStringValue(candidate);
        json.WriteEndArray();
        json.WriteString("adcode", place.Adcode.Length > 0 ? place.Adcode : null);
        json.WriteString("body_line", report is null ? null : SnakeCase.Name(place.Line));
        json.WriteBoolean("is_compilation", report?.IsCompilation ?? false);
        if (report?.Published is { } day)
            json.WriteString("published", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteEvidence(json, report?.Evidence ?? ReportEvidence.None);
    }

    private static void WriteEvidence(Utf8JsonWriter json, ReportEvidence evidence)
    {
        json.WriteStartObject("evidence");
        json.WriteString("agency", evidence.Agency);
        json.WriteString("year", evidence.Year);
        json.WriteString("scope", evidence.Scope);
        json.WriteString("place", evidence.Place);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, SourceFile file)
    {
        json.WriteStartObject("source");
        json.WriteString("path", file.Path);
        json.WriteNumber("size", file.Size);
        json.WriteString("sha256", file.Sha256);
        json.WriteString("modified", file.Modified.ToUniversalTime());
        json.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter json, Receipt receipt)
    {
        json.WriteNumber("reading_version", receipt.ReadingVersion);
        if (receipt.IsReread)
            json.WriteBoolean("is_reread", true);
        if (receipt.Uploader is { } uploader)
        {
            json.WriteStartObject("uploader");
            json.WriteString("id", uploader.Id);
            json.WriteString("name", uploader.Name);
            json.WriteEndObject();
        }

        if (receipt.Settlement is { } settlement)
            SettlementJson.Write(json, settlement);
    }

    private static void WriteIdentities(Utf8JsonWriter json, IdentityTally? tally)
    {
        if (tally is null)
        {
            json.WriteNull("identities");
            return;
        }

        json.WriteStartObject("identities");
        json.WriteNumber("hold", tally.Hold);
        json.WriteNumber("fail", tally.Fail);
        json.WriteNumber("not_assessable", tally.NotAssessable);
        json.WriteEndObject();
    }

    private static void WriteCells(Utf8JsonWriter json, DisclosureReport? report)
    {
        json.WriteStartObject("cells");
        foreach (var field in report?.Form.Fields ?? [])
        {
            var cell = report!.Cells[field.Index];
            json.WriteStartObject(field.Path.Text);
            json.WriteString("state", SnakeCase.Name(cell.State));
            json.WriteString("origin", SnakeCase.Name(cell.Origin));
            if (cell.Confidence > 0)
                json.WriteNumber("confidence", cell.Confidence / 100m);
            json.WriteString("raw", cell.Raw);
            WritePosition(json, cell.At);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteClaims(Utf8JsonWriter json, DisclosureReport? report)
    {
        json.WriteStartArray("claims");
        foreach (var claim in report?.Claims ?? [])
        {
            json.WriteStartObject();
            json.WriteString("subject", claim.Subject.Text);
            json.WriteNumber("value", claim.Value);
            json.WriteString("quote", claim.Quote);
            WritePosition(json, claim.At);
            json.WriteStartArray("alternatives");
            foreach (var fields in claim.Alternatives)
            {
                json.WriteStartArray();
                foreach (var field in fields)
                    json.WriteStringValue(report!.Form.Fields[field].Path.Text);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFindings(Utf8JsonWriter json, ImmutableArray<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code", finding.Code.Text);
            json.WriteString("severity", SnakeCase.Name(finding.Severity));
            json.WriteString("message", finding.Message);
            if (finding.Detail is { } detail)
                json.WriteString("detail", detail);
            WritePosition(json, finding.At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePosition(Utf8JsonWriter json, Position at)
    {
        json.WriteNumber("line", at.Line);
        json.WriteNumber("cell", at.Cell);
        if (at.Place is { } place)
            json.WriteString("place", place);
    }
}
