namespace Compiler.Accuracy.Printing;

/// <summary>One cell of a printed table.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Field">The field of the form that it prints whole and alone; null for labels and for what damage made of figures.</param>
/// <param name="Cover">Whether a merged cell covers it.</param>
public readonly record struct PrintedCell(string Text, int? Field = null, Cover Cover = Cover.None)
{
    /// <summary>The cell with other text that is still the figure of its field.</summary>
    public PrintedCell Saying(string text) => this with { Text = text };

    /// <summary>Whether it holds what damage made of figures: nobody can take it for the figure of one field any more.</summary>
    public bool IsDamaged { get; init; }

    public bool IsLabel => Field is null && !IsDamaged && Text.Length > 0;

    public static PrintedCell Damaged(string text) => new(text) { IsDamaged = true };
}
