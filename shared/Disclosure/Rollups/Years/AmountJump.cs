using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>
/// A body whose fees are at least a hundred times those of the year before, or at most a hundredth: perhaps the unit
/// differs.
/// </summary>
/// <param name="Body">This year's report.</param>
/// <param name="Before">Last year's fees, 万元.</param>
/// <param name="After">This year's fees, 万元.</param>
public sealed record AmountJump(Body Body, decimal Before, decimal After)
{
    private static readonly Figure Fees = FigureCatalogue.Get(FieldPath.Disclosure(RowKeys.FeesInWanYuan));

    /// <summary>Finds the jumps between two years.</summary>
    /// <param name="now">This year's reports.</param>
    /// <param name="before">Last year's reports.</param>
    public static ImmutableArray<AmountJump> Find(IEnumerable<Body> now, IReadOnlyDictionary<BodyKey, Body> before) =>
    [
        .. from body in now.DistinctBy(body => body.Key)
           let fees = body.Figures.Sum(Fees).Value
           let earlier = before.GetValueOrDefault(body.Key)?.Figures.Sum(Fees).Value
           where fees is not null && earlier is not null && YearCarryCheck.IsHundredfold(earlier.Value, fees.Value)
           select new AmountJump(body, earlier.Value, fees.Value),
    ];
}
