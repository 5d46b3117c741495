namespace Compiler.Accuracy.Printing;

/// <summary>Which empty cells of a row a file shows.</summary>
public enum EmptyCells
{
    /// <summary>All of them.</summary>
    Shown,

    /// <summary>Those between figures; at its end a row has more or fewer of them than cells were printed.</summary>
    LostAtEnd,

    /// <summary>None.</summary>
    Lost,
}
