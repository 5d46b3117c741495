namespace Compiler.Rollups;

/// <summary>A sum that keeps its gaps.</summary>
/// <param name="Value">The sum of what is there, in the figure's unit; null when nothing is.</param>
/// <param name="Present">Reports that have the figure.</param>
/// <param name="Expected">Reports on a form that has the field.</param>
/// <param name="Marked">Reports whose value was inferred by identities or taken from the narrative.</param>
public readonly record struct FigureSum(decimal? Value, int Present, int Expected, int Marked)
{
    /// <summary>Whether some reports that should have the figure lack it.</summary>
    public bool IsPartial => Present > 0 && Present < Expected;

    /// <summary>The sum with one report more, whose form has the field.</summary>
    internal FigureSum With(decimal? value, bool isMarked) => value is { } number
        ? new FigureSum(Value.GetValueOrDefault() + number, Present + 1, Expected + 1, isMarked ? Marked + 1 : Marked)
        : this with { Expected = Expected + 1 };

    /// <summary>The sum of both; null only when both are.</summary>
    public static FigureSum operator +(FigureSum a, FigureSum b) => new(
        a.Value is null ? b.Value : b.Value is null ? a.Value : a.Value + b.Value,
        a.Present + b.Present, a.Expected + b.Expected, a.Marked + b.Marked);
}
