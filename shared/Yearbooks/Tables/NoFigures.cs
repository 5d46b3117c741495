using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Tables;

/// <summary>The figures of a place without reports: all of them are missing.</summary>
internal sealed class NoFigures : IFigures
{
    private NoFigures()
    {
    }

    public static NoFigures Instance { get; } = new();

    public FigureSum Sum(Figure figure) => new(null, 0, 1, 0);

    public Fraction Rate(Indicator indicator) => new(0, 0, 0, 1, 0);
}
