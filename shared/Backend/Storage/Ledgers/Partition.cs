using System.Globalization;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// A year of a province: the unit that is added up at once. Written as <c>{year}-{adcode}</c>; the year is 0 where none is known.
/// </summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">
/// Six-digit code of the province; <see cref="UnresolvedAdcode"/> or <see cref="NationAdcode"/>.
/// </param>
public readonly record struct Partition(int Year, string Adcode)
{
    /// <summary>Departments of the State Council; as a mark and as totals, the nation.</summary>
    public const string NationAdcode = "100000";

    /// <summary>Reports whose place is unknown.</summary>
    public const string UnresolvedAdcode = "000000";

    /// <summary>The nation in the same year.</summary>
    public Partition Nation => this with { Adcode = NationAdcode };

    /// <summary>The reports of the same year whose place is unknown.</summary>
    public Partition Unresolved => this with { Adcode = UnresolvedAdcode };

    /// <summary>Whether it is the nation.</summary>
    public bool IsNation => Adcode == NationAdcode;

    /// <summary>The partition of a row.</summary>
    public static Partition Of(LedgerKey key) => Of(key.Year, key.Body.Adcode);

    /// <summary>The partition of a place and year.</summary>
    /// <param name="year">The year reported on; null if unknown.</param>
    /// <param name="adcode">Six-digit code of a place or its province; empty if unknown.</param>
    public static Partition Of(int? year, string adcode) =>
        year is { } known ? new Partition(known, adcode.Length == 6 ? $"{adcode[..2]}0000" : UnresolvedAdcode) : new Partition(0, UnresolvedAdcode);

    /// <summary>Reads a partition back; false if the text is none.</summary>
    public static bool TryParse(string text, out Partition partition)
    {
        partition = default;
        if (text is not [_, _, _, _, '-', ..] || text.Length != 11 || text.AsSpan(5).ContainsAnyExceptInRange('0', '9')
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return false;
        }

        partition = new Partition(year, text[5..]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{Adcode}");
}
