namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>The figures of a body or of a place.</summary>
public interface IFigures
{
    /// <summary>Returns one figure; a body only has key figures.</summary>
    FigureSum Sum(Figure figure);

    /// <summary>Returns the parts of one rate.</summary>
    Fraction Rate(Indicator indicator);
}
