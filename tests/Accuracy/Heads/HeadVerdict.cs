namespace Compiler.Accuracy.Heads;

/// <summary>What a receipt says of one part of a head.</summary>
public enum HeadVerdict
{
    /// <summary>What is true.</summary>
    Right,

    /// <summary>Nothing; or, of a place, that it is open.</summary>
    Unresolved,

    /// <summary>Something else.</summary>
    Wrong,
}
