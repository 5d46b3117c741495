namespace Compiler.Accuracy.Printing;

/// <summary>From where a merged cell reaches over a place of the table.</summary>
public enum Cover
{
    /// <summary>The place has a cell of its own.</summary>
    None,

    /// <summary>From the left.</summary>
    Left,

    /// <summary>From above.</summary>
    Above,
}
