using System.Text.Json;

namespace Compiler.Jobs;

/// <summary>Counts the totals that differ between two revisions of a volume.</summary>
internal static class AmendedFigures
{
    /// <summary>How many totals have another value, come or go; by their figures.json.</summary>
    public static int Count(string before, string after)
    {
        var old = Totals(before);
        var now = Totals(after);
        return old.Keys.Union(now.Keys).Count(figure => old.GetValueOrDefault(figure) != now.GetValueOrDefault(figure));
    }

    private static Dictionary<string, decimal?> Totals(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("totals").EnumerateObject().ToDictionary(
            figure => figure.Name,
            figure => figure.Value.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : (decimal?)null);
    }
}
