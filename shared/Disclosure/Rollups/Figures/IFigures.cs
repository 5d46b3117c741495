namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The figures of a body or of a place, read in the same way.</summary>
public interface IFigures
{
    /// <summary>One figure; for a body only key figures can be asked for.</summary>
    FigureSum Sum(Figure figure);

    /// <summary>The parts of one rate.</summary>
    Fraction Rate(Indicator indicator);
}
