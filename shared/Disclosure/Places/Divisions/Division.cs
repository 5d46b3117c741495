namespace Compiler.Disclosure.Places.Divisions;

/// <summary>One administrative division of China.</summary>
/// <param name="Code">Six digits; nine for a township.</param>
/// <param name="Name">Full official name without the levels above.</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The division it lies in; null for a province. A county directly under a province has that as parent.</param>
public sealed record Division(string Code, string Name, DivisionLevel Level, Division? Parent)
{
    /// <summary>The names from the province down, as in 河北省保定市涿州市.</summary>
    public string Path => Parent is null ? Name : Parent.Path + Name;

    /// <summary>The division of this level in which it lies, itself included; null when there is none.</summary>
    public Division? At(DivisionLevel level) => Level == level ? this : Parent?.At(level);

    /// <summary>The province in which it lies.</summary>
    public Division Province => Parent is null ? this : Parent.Province;

    /// <summary>The lowest county, prefecture or province by law: a township's or a zone's is the one above it.</summary>
    public Division Seat => Level is DivisionLevel.Zone or DivisionLevel.Township ? Parent!.Seat : this;

    /// <summary>Whether this is the other division or lies in it.</summary>
    public bool IsWithin(Division other) => Code == other.Code || (Parent?.IsWithin(other) ?? false);

    /// <inheritdoc/>
    public bool Equals(Division? other) => other is not null && Code == other.Code;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);
}
