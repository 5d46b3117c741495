namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>A sum that keeps its gaps.</summary>
/// <param name="Value">The sum of what is there, in the figure's unit; null when nothing is.</param>
/// <param name="Present">Reports that have the figure.</param>
/// <param name="Expected">Reports on a form that has the field.</param>
/// <param name="Inferred">Reports whose value was inferred by identities or taken from the narrative.</param>
/// <param name="InDoubt">Reports whose value has a cell in an identity that fails and in none that proves it.</param>
public readonly record struct FigureSum(decimal? Value, int Present, int Expected, int Inferred, int InDoubt = 0)
{
    /// <summary>Whether some reports that should have the figure lack it.</summary>
    public bool IsPartial => Present > 0 && Present < Expected;

    /// <summary>Whether some values are not as sure as what is read and proved.</summary>
    public bool IsMarked => Inferred + InDoubt > 0;

    /// <summary>The sum of both; null only when both are.</summary>
    public static FigureSum operator +(FigureSum a, FigureSum b) => new(
        a.Value is null ? b.Value : b.Value is null ? a.Value : a.Value + b.Value,
        a.Present + b.Present, a.Expected + b.Expected, a.Inferred + b.Inferred, a.InDoubt + b.InDoubt);
}
