using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>Places ranked by a figure or rate, largest first. Equal places share a rank, and the next rank is skipped.</summary>
/// <param name="Places">The ranked places.</param>
/// <param name="LeftOut">
/// Places that cannot be ranked: the value is unknown, only departments and towns reported, or the denominator of the rate
/// is too small.
/// </param>
public sealed record Ranking(ImmutableArray<RankedPlace> Places, ImmutableArray<PlacePart> LeftOut)
{
    private const decimal Large = 10_000_000_000_000m;

    /// <summary>Ranks places by a figure; places without the figure are left out.</summary>
    public static Ranking Rank(IEnumerable<PlacePart> parts, Figure figure) => Rank(
        parts,
        part => part.Figures.Sum(figure).Value is not null,
        (a, b) => a.Figures.Sum(figure).Value!.Value.CompareTo(b.Figures.Sum(figure).Value!.Value));

    /// <summary>Ranks places by a rate; rates with a denominator below <see cref="Fraction.SmallSample"/> are left out.</summary>
    public static Ranking Rank(IEnumerable<PlacePart> parts, Indicator rate) => Rank(
        parts,
        part => part.Figures.Rate(rate).State == RateState.Known,
        (a, b) => Compare(a.Figures.Rate(rate), b.Figures.Rate(rate)));

    // Compares by cross multiplication: 1/3 and 2/6 are equal, but their decimals may differ. Misprints of 15 digits would overflow.
    private static int Compare(Fraction a, Fraction b) => IsSmall(a) && IsSmall(b)
        ? (a.Numerator * b.Denominator).CompareTo(b.Numerator * a.Denominator)
        : a.Value!.Value.CompareTo(b.Value!.Value);

    private static bool IsSmall(Fraction rate) => Math.Abs(rate.Numerator) < Large && rate.Denominator < Large;

    private static Ranking Rank(IEnumerable<PlacePart> parts, Func<PlacePart, bool> isRanked, Comparison<PlacePart> compare)
    {
        var all = parts
            .Where(part => part.Adcode is not null)
            .ToLookup(part => part.Layer != ScopeLayer.Departments && isRanked(part));
        var ordered = all[true].OrderDescending(Comparer<PlacePart>.Create(compare)).ToList();
        var places = ImmutableArray.CreateBuilder<RankedPlace>(ordered.Count);
        for (var i = 0; i < ordered.Count; i++)
        {
            var isTied = i > 0 && compare(ordered[i], ordered[i - 1]) == 0;
            places.Add(new RankedPlace(isTied ? places[i - 1].Rank : i + 1, ordered[i]));
        }

        return new Ranking(places.ToImmutable(), [.. all[false]]);
    }
}

/// <summary>A place and its rank.</summary>
/// <param name="Rank">1 for the largest.</param>
/// <param name="Part">The place.</param>
public sealed record RankedPlace(int Rank, PlacePart Part);
