using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>The rankings of the places of a volume, for the chapter 排序 and for figures.json.</summary>
internal static class PlaceRankings
{
    public static Figure Received { get; } = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived));

    public static Indicator Disclosed { get; } = IndicatorCatalogue.Get("B2");

    public static Indicator Corrected { get; } = IndicatorCatalogue.Get("C2");

    /// <summary>Computes the rankings. By is the path of a figure or the id of a rate.</summary>
    public static ImmutableArray<(string By, Ranking Ranking)> Compute(Volume volume)
    {
        var parts = volume.Parts.Select(part => part.Place).ToList();
        return
        [
            (Received.Path.Text, Ranking.Rank(parts, Received)),
            (Disclosed.Id, Ranking.Rank(parts, Disclosed)),
            (Corrected.Id, Ranking.Rank(parts, Corrected)),
        ];
    }
}
