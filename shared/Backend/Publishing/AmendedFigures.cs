using System.Collections.Immutable;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Compares a revision of a volume with the previous one, using the figures.json of both.</summary>
internal static class AmendedFigures
{
    /// <summary>The totals that have changed, appeared or disappeared, in print order.</summary>
    public static ImmutableArray<Amendment> Compare(string before, string after) =>
        Compare(FiguresJson.Read(before), FiguresJson.Read(after));

    /// <summary>The same of figures that were read before.</summary>
    public static ImmutableArray<Amendment> Compare(PublishedFigures before, PublishedFigures after)
    {
        var old = before.Totals;
        var now = after.Totals;
        return
        [
            .. now.Keys.Concat(old.Keys.Where(figure => !now.ContainsKey(figure)))
                .Select(figure => new Amendment(figure, old.GetValueOrDefault(figure), now.GetValueOrDefault(figure)))
                .Where(amendment => amendment.Before != amendment.After),
        ];
    }
}
