using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Disclosure.Places;

/// <summary>One meaning of a name.</summary>
/// <param name="Code">The code of the place; its leading digits are those of the divisions above.</param>
/// <param name="Division">The division with this name; null if the name is no longer in use.</param>
/// <param name="Change">How the name went out of use; null if it is in use.</param>
/// <param name="IsZone">Whether it names a zone; the bodies of a zone belong to the division around it.</param>
/// <param name="IsNickname">Whether the name leaves out part of the official name.</param>
/// <param name="Since">The year in which the division took the name; null if it has long had it.</param>
/// <param name="Until">The year in which the name took another meaning; null if it has kept this one.</param>
internal sealed record PlaceName(
    string Code,
    Division? Division,
    DivisionChange? Change = null,
    bool IsZone = false,
    bool IsNickname = false,
    int? Since = null,
    int? Until = null)
{
    // Reports are read from this year on.
    private const int FirstYearOfForms = 2019;

    /// <summary>The leading digits shared by the codes of all divisions inside.</summary>
    public string Prefix { get; } =
        Code.EndsWith("0000", StringComparison.Ordinal) ? Code[..2]
        : Code.Length == 6 && Code.EndsWith("00", StringComparison.Ordinal) ? Code[..4]
        : Code;

    /// <summary>Returns the division that a report of this year means, or the several current ones.</summary>
    public ImmutableArray<Division> Divisions(int? year) => Division is null ? Change!.DivisionsIn(year) : [Division];

    /// <summary>
    /// Returns the meanings that a report of this year can use; all if it can use none. A name in use goes before a former one.
    /// </summary>
    public static PlaceName[] UsedIn(PlaceName[] meanings, int? year) =>
        Array.FindAll(meanings, meaning => meaning.IsUsedIn(year)) is { Length: > 0 } used ? used : meanings;

    public bool IsWithin(PlaceName other) => Code.StartsWith(other.Prefix, StringComparison.Ordinal);

    // A report is written in the year after, and some still use a former name. A name given up since 2019 stays a possible meaning.
    private bool IsUsedIn(int? year) =>
        Change is not null
            ? Change.Year >= FirstYearOfForms || year <= Change.Year + 1
            : !(Since > year + 1) && !(Until <= (year ?? int.MaxValue));
}
