using System.Collections.Immutable;

namespace Compiler.Disclosure.Register;

/// <summary>A body whose facts change.</summary>
/// <param name="Before">As registered.</param>
/// <param name="After">As the file has it.</param>
public sealed record BodyChange(RegisteredBody Before, RegisteredBody After)
{
    /// <summary>The facts that differ, in the order of the columns.</summary>
    public ImmutableArray<ChangedFact> Facts { get; } =
    [
        .. RegisterColumns.Write(Before).Zip(RegisterColumns.Write(After), RegisterColumns.All)
            .Where(cell => cell.First != cell.Second)
            .Select(cell => new ChangedFact(cell.Third, cell.First, cell.Second)),
    ];
}

/// <summary>A fact that changes.</summary>
/// <param name="Column">The heading of its column.</param>
/// <param name="Before">The old value; empty for none.</param>
/// <param name="After">The new value; empty for none.</param>
public sealed record ChangedFact(string Column, string Before, string After);
