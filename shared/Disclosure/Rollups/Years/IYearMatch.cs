using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups.Years;

/// <summary>This year compared with last year, over the bodies that reported in both.</summary>
public interface IYearMatch
{
    /// <summary>Requests carried from one year to the next.</summary>
    CarrySum Carry { get; }

    /// <summary>The number of bodies whose fees are a hundred times those of the year before, or a hundredth.</summary>
    int Jumps { get; }

    /// <summary>Compares a key figure.</summary>
    Growth Growth(Figure figure);

    /// <summary>Compares a rate.</summary>
    RateChange Change(Indicator rate);
}
