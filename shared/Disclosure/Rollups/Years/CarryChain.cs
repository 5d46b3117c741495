using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>Compares the requests carried forward last year with those carried over this year (format rule X-YEAR-CARRY), in 件.</summary>
/// <param name="Bodies">The number of bodies that reported both figures.</param>
/// <param name="CarriedForward">Requests these bodies carried forward last year.</param>
/// <param name="CarriedOver">Requests the same bodies carried over this year.</param>
/// <param name="Breaks">The bodies whose two figures differ, in the order of the reports.</param>
public sealed record CarryChain(int Bodies, decimal CarriedForward, decimal CarriedOver, ImmutableArray<CarryMismatch> Breaks)
{
    /// <summary>The sums without the list of breaks.</summary>
    public CarrySum Sum => new(Bodies, CarriedForward, CarriedOver, Breaks.Length);

    private static readonly Figure ForwardFigure = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.CarriedForward));
    private static readonly Figure OverFigure = FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.CarriedOver));

    /// <summary>Compares two years.</summary>
    /// <param name="now">This year's reports.</param>
    /// <param name="before">Last year's reports.</param>
    public static CarryChain Build(IEnumerable<Body> now, IReadOnlyDictionary<BodyKey, Body> before)
    {
        var breaks = ImmutableArray.CreateBuilder<CarryMismatch>();
        var (bodies, sumForward, sumOver) = (0, 0m, 0m);
        foreach (var body in now.DistinctBy(body => body.Key))
        {
            if (!before.TryGetValue(body.Key, out var earlier)
                || earlier.Figures.Sum(ForwardFigure).Value is not { } forward || body.Figures.Sum(OverFigure).Value is not { } over)
            {
                continue;
            }

            (bodies, sumForward, sumOver) = (bodies + 1, sumForward + forward, sumOver + over);
            if (forward != over)
                breaks.Add(new CarryMismatch(body, forward, over));
        }

        return new CarryChain(bodies, sumForward, sumOver, breaks.ToImmutable());
    }
}

/// <summary>A body whose figure carried over differs from the one carried forward.</summary>
/// <param name="Body">This year's report.</param>
/// <param name="Forward">Carried forward last year, 件.</param>
/// <param name="Over">Carried over this year, 件.</param>
public sealed record CarryMismatch(Body Body, decimal Forward, decimal Over)
{
    /// <summary>This year's figure minus last year's, 件.</summary>
    public decimal Difference => Over - Forward;
}
