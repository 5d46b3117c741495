using System.Globalization;
using System.Text.Json;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>
/// The values of a JSON text by their ways from the root; what has an id stands under it, anything else in a list under its
/// number.
/// </summary>
internal static class JsonLeaves
{
    public static IEnumerable<(string Path, string Text)> Enumerate(JsonElement json, string path = "") =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject()
                .SelectMany(property => Enumerate(property.Value, $"{path}/{property.Name}"))
                .DefaultIfEmpty((path, "{}")),
            JsonValueKind.Array => json.EnumerateArray()
                .Index()
                .SelectMany(item => Enumerate(item.Item, $"{path}/{Id(item.Item) ?? item.Index.ToString(CultureInfo.InvariantCulture)}"))
                .DefaultIfEmpty((path, "[]")),
            JsonValueKind.Number => [(path, json.GetDecimal().ToString("0.############", CultureInfo.InvariantCulture))],
            _ => [(path, json.ToString())],
        };

    /// <summary>The values that one of both has otherwise, or not at all.</summary>
    public static IEnumerable<string> Differences(JsonElement printed, JsonElement expected, Func<string, bool> isCompared)
    {
        var have = Enumerate(printed).Where(leaf => isCompared(leaf.Path)).ToDictionary(leaf => leaf.Path, leaf => leaf.Text);
        var want = Enumerate(expected).Where(leaf => isCompared(leaf.Path)).ToDictionary(leaf => leaf.Path, leaf => leaf.Text);
        foreach (var path in have.Keys.Union(want.Keys))
        {
            if (have.GetValueOrDefault(path, "nothing") is var text && want.GetValueOrDefault(path, "nothing") is var due && text != due)
                yield return $"{path}: {text}, should be {due}";
        }
    }

    private static string? Id(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) ? id.GetString() : null;
}
