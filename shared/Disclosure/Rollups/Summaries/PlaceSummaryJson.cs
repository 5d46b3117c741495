using System.Collections.Immutable;
using System.Text.Json;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>
/// A summary as JSON on one line. The same summary gives the same text, and reading it back gives every value exactly. Figures
/// and rates have their names, so a text of another version of this program can be read: what is unknown is ignored, what is
/// missing is empty.
/// </summary>
public static class PlaceSummaryJson
{
    private const int Format = 1;

    private static readonly ImmutableDictionary<string, Indicator> Rates =
        IndicatorCatalogue.Rates.ToImmutableDictionary(rate => rate.Id, StringComparer.Ordinal);

    /// <summary>Writes a summary.</summary>
    public static string Write(PlaceSummary summary)
    {
        ImmutableArray<Figure> figures = [.. FigureCatalogue.All.Where(figure => IsUsed(summary, figure))];
        var parts = new SummaryParts([.. figures], [.. IndicatorCatalogue.Rates]);
        var file = new SummaryFile(
            Format,
            summary.Year,
            summary.Adcode,
            summary.Name,
            summary.Path,
            SnakeCase.Name(summary.Layer),
            [.. figures.Select(figure => figure.Path.Text)],
            [.. IndicatorCatalogue.Rates.Select(rate => rate.Id)],
            parts.Write(summary.Totals),
            summary.Parts is null ? null : parts.Write(summary.Parts),
            SummaryParts.Write(summary.Received),
            SummaryParts.Write(summary.Counted),
            parts.Write(summary.Match),
            new(summary.Places.Select(place => KeyValuePair.Create(place.Adcode, SummaryParts.Write(place)))),
            summary.Compiled,
            parts.Write(summary.Vertical.Totals),
            SummaryParts.Write(summary.Vertical.Tally),
            parts.Write(summary.Vertical.Match),
            summary.Excluded,
            summary.Fingerprint)
        {
            Due = SummaryParts.Write(summary.Due),
        };
        return JsonSerializer.Serialize(file, SummaryContext.Strict.SummaryFile);
    }

    /// <summary>
    /// Reads a summary back. Throws <see cref="JsonException"/> if the text is no summary, is incomplete, or has a format that
    /// this version of the program does not know.
    /// </summary>
    public static PlaceSummary Read(string json)
    {
        var file = JsonSerializer.Deserialize(json, SummaryContext.Strict.SummaryFile) ?? throw new JsonException("The JSON is null.");
        if (file.Format != Format)
            throw new JsonException($"The summary has format {file.Format}; this version of the program reads {Format}.");
        try
        {
            return Read(file);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw new JsonException(error.Message, error);
        }
    }

    private static PlaceSummary Read(SummaryFile file)
    {
        var parts = new SummaryParts([.. file.Figures.Select(FigureCatalogue.Find)], [.. file.Rates.Select(Rates.GetValueOrDefault)]);
        return new PlaceSummary(
            file.Year,
            file.Adcode,
            file.Name,
            file.Path,
            SnakeCase.Value<ScopeLayer>(file.Layer),
            parts.Read(file.Totals),
            file.Parts is null ? null : parts.Read(file.Parts),
            SummaryParts.Read(file.Received),
            SummaryParts.Read(file.Counted),
            parts.Read(file.Match),
            [.. file.Places.Select(place => SummaryParts.ReadPlace(place.Key, place.Value))],
            [.. file.Compiled],
            new GroupSummary(parts.Read(file.Vertical), SummaryParts.Read(file.VerticalTally), parts.Read(file.VerticalMatch)),
            file.Excluded,
            file.Fingerprint)
        {
            Due = SummaryParts.Read(file.Due),
        };
    }

    // Parts have no figure that the reports of the totals lack, but bodies of another form may.
    private static bool IsUsed(PlaceSummary summary, Figure figure) =>
        summary.Totals.Sum(figure) != default
        || summary.Vertical.Totals.Sum(figure) != default
        || summary.Parts?.Sum(figure) is { } sum && sum != default;
}
