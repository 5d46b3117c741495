using System.Text.Json.Nodes;

namespace Compiler.Tests.Golden;

/// <summary>What differs between two receipts, value by value.</summary>
internal static class ReceiptDiff
{
    public static IReadOnlyList<string> Between(string expected, string got)
    {
        var before = Values(JsonNode.Parse(expected)!);
        var after = Values(JsonNode.Parse(got)!);
        return
        [
            .. before
                .Keys.Union(after.Keys)
                .Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path))
                .Select(path =>
                    $"{path}: {before.GetValueOrDefault(path) ?? "(nothing)"} → {after.GetValueOrDefault(path) ?? "(nothing)"}"),
        ];
    }

    private static Dictionary<string, string> Values(JsonNode json)
    {
        var values = new Dictionary<string, string>();
        Add(json, "", values);
        return values;
    }

    private static void Add(JsonNode? node, string path, Dictionary<string, string> values)
    {
        switch (node)
        {
            case JsonObject json:
                foreach (var (name, value) in json)
                    Add(value, path.Length == 0 ? name : $"{path}.{name}", values);
                break;
            case JsonArray array:
                foreach (var item in array)
                    Add(item, Unused($"{path}[{Name(item)}]", values), values);
                break;
            default:
                values.TryAdd(path, node?.ToString() ?? "null");
                break;
        }
    }

    // A finding keeps its path when another one comes before it.
    private static string Name(JsonNode? item) => item is JsonObject json
        ? $"{json["code"] ?? json["subject"]} at {json["line"]}"
        : item?.ToString() ?? "";

    private static string Unused(string path, Dictionary<string, string> values)
    {
        var unused = path;
        for (var i = 2; values.Keys.Any(key => key.StartsWith(unused, StringComparison.Ordinal)); i++)
            unused = $"{path} #{i}";
        return unused;
    }
}
