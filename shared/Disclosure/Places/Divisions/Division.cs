namespace Compiler.Disclosure.Places.Divisions;

/// <summary>One administrative division of China.</summary>
/// <param name="Code">Six digits; nine for a township.</param>
/// <param name="Name">Full official name without the levels above.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">
/// The division above; null for a province. The parent of a county directly under a province is the province.
/// </param>
public sealed record Division(string Code, string Name, DivisionLevel Level, Division? Parent)
{
    /// <summary>The names from the province down: 河北省保定市涿州市.</summary>
    public string Path => Parent is null ? Name : Parent.Path + Name;

    /// <summary>Returns this division or the one above it that has the given level; null if there is none.</summary>
    public Division? AncestorAt(DivisionLevel level) => Level == level ? this : Parent?.AncestorAt(level);

    /// <summary>The province of the division.</summary>
    public Division Province => Parent is null ? this : Parent.Province;

    /// <summary>The lowest county, prefecture or province by law: for a township or zone, the one above it.</summary>
    public Division Seat => Level is DivisionLevel.Zone or DivisionLevel.Township ? Parent!.Seat : this;

    /// <summary>Whether this is the other division or part of it.</summary>
    public bool IsWithin(Division other) => Code == other.Code || (Parent?.IsWithin(other) ?? false);

    /// <inheritdoc/>
    public bool Equals(Division? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
