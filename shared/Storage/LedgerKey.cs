using System.Text;
using Compiler.Reports;

namespace Compiler.Storage;

/// <summary>What makes two reports reports of the same body and year.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">The place's six-digit code; empty while it is unresolved.</param>
/// <param name="Name">The agency's name, letters and digits only; for a nameless report the hash of its bytes.</param>
public sealed record LedgerKey(int Year, string Adcode, string Name)
{
    /// <summary>The key of this report; null where it has no year.</summary>
    public static LedgerKey? Of(DisclosureReport report) =>
        report.Year is not { } year ? null
        : Normalise(report.Agency ?? "") is { Length: > 0 } name ? new LedgerKey(year, report.Place.Adcode, name)
        : new LedgerKey(year, report.Place.Adcode, report.Source.Sha256);

    // 保定市人民政府办公室（研究室） is printed with both kinds of brackets and with any spacing.
    private static string Normalise(string agency) =>
        string.Concat(agency.EnumerateRunes().Where(Rune.IsLetterOrDigit).Select(rune => rune.ToString()));
}
