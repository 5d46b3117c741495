using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>Compares reports of this year with last year's, one figure at a time, when it is asked for.</summary>
/// <param name="now">This year's reports.</param>
/// <param name="before">Last year's reports by body.</param>
public sealed class BodyMatch(IReadOnlyCollection<Body> now, IReadOnlyDictionary<BodyKey, Body> before) : IYearMatch
{
    /// <inheritdoc/>
    public CarrySum Carry => CarryChain.Build(now, before).Sum;

    /// <inheritdoc/>
    public int Jumps => AmountJump.Find(now, before).Length;

    /// <inheritdoc/>
    public Growth Growth(Figure figure) => Years.Growth.Compare(now, before, figure);

    /// <inheritdoc/>
    public RateChange Change(Indicator rate) => RateChange.Compare(now, before, rate);
}
