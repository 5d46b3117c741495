using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>
/// This year compared with last year, over the bodies that reported in both, for every key figure and rate. Comparisons of
/// different bodies can be added.
/// </summary>
/// <param name="Growths">One for each of <see cref="FigureCatalogue.Keys"/>.</param>
/// <param name="Changes">One for each of <see cref="IndicatorCatalogue.Rates"/>.</param>
/// <param name="Carry">Requests carried from one year to the next.</param>
/// <param name="Jumps">The number of bodies whose fees are a hundred times those of the year before, or a hundredth.</param>
public sealed record YearMatch(ImmutableArray<Growth> Growths, ImmutableArray<RateChange> Changes, CarrySum Carry, int Jumps) : IYearMatch
{
    /// <summary>The comparison of no bodies.</summary>
    public static YearMatch None { get; } = Compare([], ImmutableDictionary<BodyKey, Body>.Empty);

    /// <summary>Compares reports with those of the same bodies in the year before.</summary>
    /// <param name="now">This year's counted reports.</param>
    /// <param name="before">Last year's reports by body, counted or not.</param>
    public static YearMatch Compare(IEnumerable<Body> now, IReadOnlyDictionary<BodyKey, Body> before)
    {
        var growths = new Growth[FigureCatalogue.Keys.Length];
        var changes = new RateChange[IndicatorCatalogue.Rates.Length];
        var matched = now.DistinctBy(body => body.Key).Where(body => before.ContainsKey(body.Key)).ToList();
        foreach (var body in matched)
        {
            var last = before[body.Key];
            foreach (var figure in FigureCatalogue.Keys)
                growths[figure.KeyIndex] += Years.Growth.OfPair(body, last, figure);
            foreach (var rate in IndicatorCatalogue.Rates)
                changes[rate.Index] += RateChange.OfPair(body, last, rate);
        }

        return new YearMatch(
            [.. growths], [.. changes], CarryChain.Build(matched, before).Sum, AmountJump.Find(matched, before).Length);
    }

    /// <inheritdoc/>
    public Growth Growth(Figure figure) => Growths[figure.KeyIndex];

    /// <inheritdoc/>
    public RateChange Change(Indicator rate) => Changes[rate.Index];

    /// <summary>Adds the comparisons of different bodies.</summary>
    public static YearMatch operator +(YearMatch a, YearMatch b) => new(
        [.. a.Growths.Zip(b.Growths, (x, y) => x + y)],
        [.. a.Changes.Zip(b.Changes, (x, y) => x + y)],
        a.Carry + b.Carry,
        a.Jumps + b.Jumps);
}
