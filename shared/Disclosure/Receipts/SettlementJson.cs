using System.Text.Json;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Receipts;

/// <summary>The part of a receipt's JSON that says what a supervisor has settled.</summary>
internal static class SettlementJson
{
    public const string Name = "settlement";

    private const string Compilation = "compilation";
    private const string Own = "own";

    public static void Write(Utf8JsonWriter json, ReportSettlement settlement)
    {
        json.WriteStartObject(Name);
        json.WriteString("sha256", settlement.Sha256);
        json.WriteString("word", SnakeCase.Name(settlement.Word));
        json.WriteString("note", settlement.Note);
        json.WriteString("by", settlement.By);
        json.WriteString("authority", settlement.Authority);
        json.WriteString("at", settlement.At.ToUniversalTime());
        json.WriteStartObject("facts");
        json.WriteString("adcode", settlement.Facts.Adcode);
        json.WriteString("agency", settlement.Facts.Agency);
        FiguresJsonWriter.WriteNumber(json, "year", settlement.Facts.Year);
        json.WriteString("scope", settlement.Facts.IsCompilation is { } isCompilation ? isCompilation ? Compilation : Own : null);
        json.WriteEndObject();
        json.WriteStartArray("cells");
        foreach (var cell in settlement.Cells)
        {
            json.WriteStartObject();
            json.WriteString("path", cell.Path);
            json.WriteNumber("value", cell.Value);
            json.WriteString("reason", cell.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static ReportSettlement Read(JsonElement json)
    {
        var facts = json.GetProperty("facts");
        return new ReportSettlement(
            Text(json, "sha256"),
            new SettledFacts(
                facts.GetProperty("adcode").GetString(),
                facts.GetProperty("agency").GetString(),
                facts.GetProperty("year") is { ValueKind: JsonValueKind.Number } year ? year.GetInt32() : null,
                facts.GetProperty("scope").GetString() is { } scope ? scope == Compilation : null),
            [
                .. json.GetProperty("cells").EnumerateArray()
                    .Select(cell => new SettledCell(Text(cell, "path"), cell.GetProperty("value").GetDecimal(), Text(cell, "reason"))),
            ],
            SnakeCase.Value<SettledWord>(Text(json, "word")),
            Text(json, "note"),
            Text(json, "by"),
            Text(json, "authority"),
            json.GetProperty("at").GetDateTimeOffset());
    }

    private static string Text(JsonElement json, string name) =>
        json.GetProperty(name).GetString() ?? throw new FormatException($"“{name}” must not be null.");
}
