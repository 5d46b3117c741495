using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Data.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data;

/// <summary>figures.json: the totals, indicators and rows of a volume, unrounded, in a stable order.</summary>
public static class FiguresJson
{
    internal static void Write(FiguresFile figures, Stream stream)
    {
        JsonSerializer.Serialize(stream, figures, FiguresContext.Indented.TypeInfo<FiguresFile>());
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes only totals and rates, on one line.</summary>
    public static string WriteTotals(Totals totals) =>
        JsonSerializer.Serialize(StoredTotals.From(totals), FiguresContext.OneLine.TypeInfo<StoredTotals>());

    /// <summary>Reads back what the next revision needs; false if the text is no such file.</summary>
    public static bool TryRead(string json, [NotNullWhen(true)] out PublishedFigures? figures)
    {
        try
        {
            figures = Read(json);
            return true;
        }
        catch (JsonException)
        {
            figures = null;
            return false;
        }
    }

    /// <summary>Reads back what the next revision needs. Other JSON throws <see cref="JsonException"/>.</summary>
    public static PublishedFigures Read(string json)
    {
        var file = JsonSerializer.Deserialize(json, FiguresContext.Indented.TypeInfo<PublishedFile>())
            ?? throw new JsonException("The JSON is null.");
        return new PublishedFigures(
            file.Adcode ?? "",
            file.Year,
            file.Fingerprint ?? "",
            new((file.Totals ?? []).Select(total => KeyValuePair.Create(total.Key, Known(total.Value).Value))),
            [.. (file.Bodies ?? []).Select(body => Known(Known(body).Sha256))],
            [.. (file.Reread ?? []).Select(Known).Select(reread => new PublishedReading(Known(reread.Sha256), Known(reread.Reading)))],
            (file.Settled ?? []).Select(Known).DistinctBy(settled => Known(settled.Sha256))
                .ToImmutableDictionary(settled => settled.Sha256, settled => Known(settled.Settled)),
            file.Revisions is { } revisions ? [.. revisions.Select(Known)] : [new RevisionEntry(file.Edition, file.Date, 0, false)],
            [.. (file.Amendments ?? []).Select(Known)]);
    }

    private static T Known<T>(T? value) => value ?? throw new JsonException("A value is null.");
}
