using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compiler.Disclosure.Receipts;

namespace Compiler.Tests.Golden;

/// <summary>A receipt's JSON laid out for reading: one line for each row of figures, each cell and each finding.</summary>
internal static class ReceiptText
{
    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Receipt receipt)
    {
        var json = JsonNode.Parse(ReceiptJson.Write(receipt))!.AsObject();
        json.Remove("file");
        json.Remove("source");
        json.Remove("reading_version");
        return Text(json, "") + "\n";
    }

    private static string Text(JsonNode? node, string indent) => node switch
    {
        JsonObject json when json.Any(pair => pair.Value is JsonObject or JsonArray) =>
            Lines('{', json.Select(pair => $"{Quoted(pair.Key)}: {Text(pair.Value, indent + "  ")}"), '}', indent),
        JsonArray { Count: > 0 } array when array.Any(item => item is JsonObject) =>
            Lines('[', array.Select(item => item!.ToJsonString(OneLine)), ']', indent),
        null => "null",
        _ => node.ToJsonString(OneLine),
    };

    private static string Lines(char open, IEnumerable<string> items, char close, string indent) =>
        $"{open}\n{string.Join(",\n", items.Select(item => $"{indent}  {item}"))}\n{indent}{close}";

    private static string Quoted(string name) => JsonSerializer.Serialize(name, OneLine);
}
