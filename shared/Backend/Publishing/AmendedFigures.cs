using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Compares a revision of a volume with the previous one, using the figures.json of both.</summary>
internal static class AmendedFigures
{
    /// <summary>The totals that have changed, appeared or disappeared, in print order.</summary>
    public static ImmutableArray<Amendment> Compare(string before, string after)
    {
        var old = Totals(before);
        var now = Totals(after);
        return
        [
            .. now.Keys.Concat(old.Keys.Where(figure => !now.ContainsKey(figure)))
                .Select(figure => new Amendment(figure, old.GetValueOrDefault(figure), now.GetValueOrDefault(figure)))
                .Where(amendment => amendment.Before != amendment.After),
        ];
    }

    /// <summary>The revisions up to the one with this figures.json; only that one if an older version wrote the file.</summary>
    public static ImmutableArray<RevisionEntry> Revisions(string figures)
    {
        using var document = JsonDocument.Parse(figures);
        var root = document.RootElement;
        return root.TryGetProperty("revisions", out var revisions)
            ? [.. revisions.EnumerateArray().Select(Revision)]
            : [new RevisionEntry(root.GetProperty("edition").GetInt32(), Date(root), 0, false)];
    }

    private static RevisionEntry Revision(JsonElement revision) =>
        new(
            revision.GetProperty("edition").GetInt32(),
            Date(revision),
            revision.GetProperty("amended").GetInt32(),
            revision.GetProperty("final").GetBoolean());

    private static DateOnly Date(JsonElement element) =>
        DateOnly.ParseExact(element.GetProperty("date").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Dictionary<string, decimal?> Totals(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("totals").EnumerateObject().ToDictionary(
            figure => figure.Name,
            figure => figure.Value.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : (decimal?)null);
    }
}
