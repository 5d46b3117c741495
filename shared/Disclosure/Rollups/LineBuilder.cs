using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>Collects the bodies of one line that is in no local sum.</summary>
internal sealed class LineBuilder
{
    private readonly List<Body> bodies = [];
    private readonly SortedDictionary<string, TotalsBuilder> provinces = new(StringComparer.Ordinal);

    public void Add(Body body, ReportFigures figures)
    {
        bodies.Add(body);
        if (!provinces.TryGetValue(body.Place.ProvinceAdcode, out var sum))
            provinces.Add(body.Place.ProvinceAdcode, sum = new TotalsBuilder());
        sum.Add(figures, body.Figures);
    }

    public BodyGroup Build()
    {
        var totals = provinces.ToImmutableSortedDictionary(
            province => province.Key, province => province.Value.Build(), StringComparer.Ordinal);
        return new BodyGroup(totals.Values.Aggregate(Totals.None, (a, b) => a + b), [.. bodies.Order(BodyOrder.Instance)])
        {
            Provinces = totals,
        };
    }
}
