using System.Collections.Immutable;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>Collects the reports of one year.</summary>
internal sealed class YearBuilder(int year)
{
    private readonly Dictionary<string, PlaceNode> places = [];
    private readonly List<(Body Body, Totals Totals)> unresolved = [];
    private readonly Dictionary<BodyLine, LineBuilder> lines = new() { [BodyLine.Vertical] = new(), [BodyLine.National] = new() };

    public void Add(Body body, ReportFigures figures)
    {
        var line = body.Place.Adcode == PlaceTree.Nation ? BodyLine.National : body.Place.Line;
        if (line != BodyLine.Local)
        {
            lines[line].Add(body, figures);
        }
        else if (body.Place.ProvinceAdcode.Length == 0)
        {
            unresolved.Add((body, Single(body, figures)));
        }
        else if (NodeOf(body.Place) is var node && body.IsCompilation)
        {
            node.AddCompilation(body, Single(body, figures));
        }
        else
        {
            node.OwnSum.Add(figures, body.Figures);
            node.OwnBodies.Add(body);
        }
    }

    public IEnumerable<Exclusion> Exclusions() =>
        from node in places.Values
        from body in node.Superseded
        select new Exclusion(
            body.Source,
            year,
            body.Place.ProvinceAdcode,
            [$"{node.Path} {year} 年度另有汇总报告“{node.Compilation!.Source.Name}”，以修改时间较晚者为准"])
        {
            IsReread = body.IsReread,
        };

    public YearRollup Build()
    {
        var children = places.Values.ToLookup(node => node.Parent);
        var provinces = children[PlaceTree.Nation].OrderBy(node => node.Adcode, StringComparer.Ordinal)
            .Select(node => Build(node, children)).ToImmutableArray();
        var compiled = provinces.SelectMany(CompiledPlace.In).ToImmutableArray();
        ImmutableArray<UnresolvedBody> floating =
        [
            .. unresolved.OrderBy(entry => entry.Body, BodyOrder.Instance)
                .Select(entry => new UnresolvedBody(entry.Body, !CompiledPlace.MayContain(compiled, entry.Body)) { Totals = entry.Totals }),
        ];
        return new YearRollup(
            year,
            Nation(provinces, floating),
            provinces,
            floating,
            lines[BodyLine.Vertical].Build(),
            lines[BodyLine.National].Build());
    }

    private static PlaceRollup Nation(ImmutableArray<PlaceRollup> provinces, ImmutableArray<UnresolvedBody> floating)
    {
        var sum = new TotalsBuilder();
        foreach (var province in provinces)
            sum.Add(province.Totals);
        foreach (var report in floating.Where(report => report.IsCounted))
            sum.Add(report.Totals);
        var total = sum.Build();
        return new PlaceRollup(
            PlaceTree.Nation,
            "全国",
            "全国",
            ScopeLayer.Sum,
            total,
            null,
            total,
            [
                .. provinces.SelectMany(place => place.Counted),
                .. floating.Where(report => report.IsCounted).Select(report => report.Body),
            ],
            [.. provinces.SelectMany(place => place.Received), .. floating.Select(report => report.Body)],
            provinces);
    }

    private static PlaceRollup Build(PlaceNode node, ILookup<string, PlaceNode> lookup)
    {
        var children = lookup[node.Adcode].OrderBy(child => child.Adcode, StringComparer.Ordinal)
            .Select(child => Build(child, lookup)).ToImmutableArray();
        var own = node.OwnBodies.Order(BodyOrder.Instance).ToImmutableArray();
        var sum = new TotalsBuilder();
        sum.Add(node.OwnSum.Build());
        foreach (var child in children)
            sum.Add(child.Totals);
        var parts = sum.Build();
        ImmutableArray<Body> bodies = [.. own, .. children.SelectMany(child => child.Counted)];
        return new PlaceRollup(
            node.Adcode,
            node.Name,
            node.Path,
            node.Compilation is not null ? ScopeLayer.Compilation
                : bodies.All(body => body.Layer == BodyLayer.Department) ? ScopeLayer.Departments
                : ScopeLayer.Sum,
            node.CompilationTotals ?? parts,
            node.Compilation,
            parts,
            bodies,
            [
                .. node.Compilation is { } body ? [body] : ImmutableArray<Body>.Empty,
                .. own,
                .. children.SelectMany(child => child.Received),
            ],
            children);
    }

    private static Totals Single(Body body, ReportFigures figures)
    {
        var sum = new TotalsBuilder();
        sum.Add(figures, body.Figures);
        return sum.Build();
    }

    private PlaceNode NodeOf(ReportPlace place)
    {
        PlaceNode? lowest = null;
        foreach (var (adcode, name, path, parent) in PlaceTree.Chain(place))
        {
            if (!places.TryGetValue(adcode, out lowest))
                places.Add(adcode, lowest = new PlaceNode(adcode));
            lowest.Describe(name, path, parent);
        }

        return lowest!;
    }
}
