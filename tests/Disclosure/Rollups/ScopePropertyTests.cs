using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using FsCheck;
using FsCheck.Fluent;

namespace Compiler.Tests.Disclosure.Rollups;

/// <summary>What must hold for whatever reports come in.</summary>
public sealed class ScopePropertyTests
{
    private static readonly Figure New = FigureCatalogue.Find("requests.new_received.total")!;

    [Fact]
    public void Totals_OfAnyReports_AreTheSumsOfTheCountedOnes() => Check(reports =>
    {
        var rollup = Seeds.Roll(reports);
        return rollup.Years.All(year => year.Provinces.Append(year.Nation).SelectMany(Descendants).All(place =>
            place.Totals.Reports == place.Counted.Length
            && place.Totals.Sum(New).Value == SumOf(place.Counted)
            && place.Parts.Sum(New).Value == SumOf(place.PartBodies)));
    });

    [Fact]
    public void Counted_InAnyPlace_HaveNoCompilationTogetherWithItsParts() => Check(reports =>
        Seeds.Roll(reports).Years.All(year => year.Provinces.SelectMany(Descendants).Where(place => place.Compilation is not null)
            .All(place => place.Received.Count(body => year.Nation.Counted.Contains(body)) <= 1)));

    [Fact]
    public void EveryReport_IsReceivedOnceOrExcluded() => Check(reports =>
    {
        var rollup = Seeds.Roll(reports);
        return rollup.Years.Sum(year => year.Nation.Received.Length) + rollup.Exclusions.Length == reports.Length;
    });

    [Fact]
    public void Rollup_OfReportsInAnotherOrder_IsTheSame() => Check(reports =>
    {
        var (forward, backward) = (Seeds.Roll(reports), Seeds.Roll(reports.Reverse()));
        return forward
            .Years.Zip(backward.Years)
            .All(pair =>
                pair.First.Nation.Totals.Sums.SequenceEqual(pair.Second.Nation.Totals.Sums)
                && pair.First.Nation.Totals.Rates.SequenceEqual(pair.Second.Nation.Totals.Rates)
                && pair.First.Nation.Received.Select(body => body.Source.Path)
                    .SequenceEqual(pair.Second.Nation.Received.Select(body => body.Source.Path)));
    });

    private static void Check(Func<DisclosureReport[], bool> property) =>
        Prop.ForAll<int[]>(numbers => property([.. numbers.Select(Report)])).QuickCheckThrowOnFailure();

    /// <summary>A report whose place, kind and figures follow from a number; every seventh lacks the figure.</summary>
    private static DisclosureReport Report(int number, int index)
    {
        var seed = Math.Abs((long)number);
        var sketch = new ReportSketch($"机关{index}", 2024).Set(New.Path.Text, seed % 7 == 0 ? null : seed);
        sketch = (seed % 5) switch
        {
            0 => sketch.At("130000", "河北省"),
            1 => sketch.At("130500", "河北省", "邢台市"),
            2 => sketch.At("130532", "河北省", "邢台市", "平乡县"),
            3 => sketch.At("429004", "湖北省", null, "仙桃市"),
            _ => sketch.At("420100", "湖北省", "武汉市"),
        };
        return seed % 3 == 0 ? sketch.Compiles() : sketch;
    }

    private static IEnumerable<PlaceRollup> Descendants(PlaceRollup place) => place.Children.SelectMany(Descendants).Prepend(place);

    private static decimal? SumOf(IEnumerable<Body> bodies) =>
        bodies
            .Select(body => body.Figures.Sum(New).Value)
            .Aggregate((decimal?)null, (sum, value) => sum is null ? value : sum + (value ?? 0));
}
