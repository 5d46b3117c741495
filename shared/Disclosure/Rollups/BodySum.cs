using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>The sum of the key figures of several bodies, for a table row.</summary>
/// <param name="bodies">The bodies.</param>
public sealed class BodySum(ImmutableArray<Body> bodies) : IFigures
{
    /// <inheritdoc/>
    public FigureSum Sum(Figure figure) =>
        bodies.Select(body => body.Sum(figure)).Aggregate(default(FigureSum), (a, b) => a + b);

    /// <inheritdoc/>
    public Fraction Rate(Indicator indicator) =>
        bodies.Select(body => body.Figures.Rate(indicator)).Aggregate(default(Fraction), (a, b) => a + b);
}
