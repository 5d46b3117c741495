using System.Collections.Immutable;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>Collects the reports of one year.</summary>
internal sealed class YearBuilder(int year)
{
    private readonly Dictionary<string, PlaceNode> places = [];
    private readonly List<(Body Body, Totals Totals)> unresolved = [];
    private readonly Dictionary<BodyLine, (TotalsBuilder Sum, List<Body> Bodies)> lines = new()
    {
        [BodyLine.Vertical] = (new(), []),
        [BodyLine.National] = (new(), []),
    };

    public void Add(Body body, ReportFigures figures)
    {
        var line = body.Place.Adcode == PlaceTree.Nation ? BodyLine.National : body.Place.Line;
        if (line != BodyLine.Local)
        {
            lines[line].Sum.Add(figures, body.Figures);
            lines[line].Bodies.Add(body);
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
        var compiled = provinces.SelectMany(Compiled).ToList();
        var floating = unresolved.OrderBy(entry => entry.Body, BodyOrder.Instance)
            .Select(entry => (entry.Totals, Body: new UnresolvedBody(entry.Body, !MayBeContained(entry.Body, compiled)))).ToList();
        return new YearRollup(
            year,
            Nation(provinces, floating),
            provinces,
            [.. floating.Select(entry => entry.Body)],
            Group(BodyLine.Vertical),
            Group(BodyLine.National));
    }

    private static PlaceRollup Nation(ImmutableArray<PlaceRollup> provinces, List<(Totals Totals, UnresolvedBody Body)> floating)
    {
        var sum = new TotalsBuilder();
        foreach (var province in provinces)
            sum.Add(province.Totals);
        foreach (var (totals, _) in floating.Where(entry => entry.Body.IsCounted))
            sum.Add(totals);
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
                .. floating.Where(entry => entry.Body.IsCounted).Select(entry => entry.Body.Body),
            ],
            [.. provinces.SelectMany(place => place.Received), .. floating.Select(entry => entry.Body.Body)],
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

    private static IEnumerable<PlaceRollup> Compiled(PlaceRollup place) =>
        place.Layer == ScopeLayer.Compilation ? [place] : place.Children.SelectMany(Compiled);

    /// <summary>
    /// A report with an unresolved place may already be part of a counted compilation: one of a candidate place, or one of
    /// any whole province if there are no candidates.
    /// </summary>
    private static bool MayBeContained(Body body, List<PlaceRollup> compiled) =>
        body.Place.Candidates.IsEmpty
            ? compiled.Any(place => PlaceTree.IsProvince(place.Adcode))
            : body.Place.Candidates.Any(candidate => compiled.Any(place => candidate.StartsWith(place.Path, StringComparison.Ordinal)));

    private static Totals Single(Body body, ReportFigures figures)
    {
        var sum = new TotalsBuilder();
        sum.Add(figures, body.Figures);
        return sum.Build();
    }

    private BodyGroup Group(BodyLine line) => new(lines[line].Sum.Build(), [.. lines[line].Bodies.Order(BodyOrder.Instance)]);

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
