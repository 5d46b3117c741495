using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>What a name can mean.</summary>
/// <param name="Code">The code it is found under; its leading digits tell what it lies in.</param>
/// <param name="Division">The division so named; for a name given up, null.</param>
/// <param name="Change">How the name was given up; null for a name in use.</param>
/// <param name="IsZone">Whether it names a zone, whose bodies belong to the division in which it lies.</param>
/// <param name="IsNickname">Whether the name leaves out part of the division's own.</param>
internal sealed record PlaceName(
    string Code, Division? Division, DivisionChange? Change = null, bool IsZone = false, bool IsNickname = false)
{
    /// <summary>The digits that codes of everything inside begin with.</summary>
    public string Prefix { get; } =
        Code.EndsWith("0000", StringComparison.Ordinal) ? Code[..2]
        : Code.Length == 6 && Code.EndsWith("00", StringComparison.Ordinal) ? Code[..4]
        : Code;

    /// <summary>The division that a report of this year means, or the several of today.</summary>
    public ImmutableArray<Division> Divisions(int? year) => Division is null ? Change!.In(year) : [Division];

    public bool IsWithin(PlaceName other) => Code.StartsWith(other.Prefix, StringComparison.Ordinal);
}
