namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>A sum that also counts missing and uncertain values.</summary>
/// <param name="Value">The sum of the known values, in the unit of the figure; null if none is known.</param>
/// <param name="Present">Reports that have the figure.</param>
/// <param name="Expected">Reports whose form has the field.</param>
/// <param name="Inferred">Reports whose value was inferred by identities or taken from the narrative.</param>
/// <param name="InDoubt">Reports whose value has a cell that is in a failing identity and in no identity that proves it.</param>
public readonly record struct FigureSum(decimal? Value, int Present, int Expected, int Inferred, int InDoubt = 0)
{
    /// <summary>Whether some reports lack the figure although their form has it.</summary>
    public bool IsPartial => Present > 0 && Present < Expected;

    /// <summary>Whether some values are inferred or in doubt.</summary>
    public bool IsMarked => Inferred + InDoubt > 0;

    /// <summary>Adds two sums; the value is null only if both are null.</summary>
    public static FigureSum operator +(FigureSum a, FigureSum b) => new(
        a.Value is null ? b.Value : b.Value is null ? a.Value : a.Value + b.Value,
        a.Present + b.Present, a.Expected + b.Expected, a.Inferred + b.Inferred, a.InDoubt + b.InDoubt);
}
