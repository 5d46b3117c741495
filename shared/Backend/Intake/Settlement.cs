using System.Collections.Immutable;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Intake;

/// <summary>The receipts of many files, with the findings that result from comparing them.</summary>
/// <param name="Receipts">All receipts with the findings of the comparison, in their original order.</param>
/// <param name="Counted">The receipts whose reports count: one per body and year.</param>
/// <param name="LeftOut">All others except unpacked archives, with only the findings that say why they do not count.</param>
public sealed record Settlement(ImmutableArray<Receipt> Receipts, ImmutableArray<Receipt> Counted, ImmutableArray<Receipt> LeftOut)
{
    /// <summary>
    /// Finds files with the same bytes and reports of the same body and year, of which one counts, and compares
    /// the years of a body. A report without a year cannot be counted; the parser has already reported that.
    /// </summary>
    public static Settlement Settle(ImmutableArray<Receipt> receipts)
    {
        var settled = receipts.ToArray();
        var counted = Enumerable.Range(0, settled.Length).Where(i => settled[i].Report is not null).ToList();
        counted = Choose(settled, counted, i => settled[i].File.Sha256, SetAsideDuplicate);
        counted = [.. counted.Where(i => settled[i].Report!.Year is not null)];
        counted = Choose(settled, counted, i => LedgerKey.FromReport(settled[i].Report!)!, Supersede);
        CompareYears(settled, counted);
        Renamings.Report(settled, counted);
        return new Settlement(
            [.. settled],
            [.. counted.Select(i => settled[i])],
            [
                .. Enumerable.Range(0, settled.Length).Except(counted).Where(i => !ArchiveReceipt.IsUnpacked(settled[i]))
                    .Select(i => ArchiveReceipt.WithoutEntries(WithReasons(receipts[i], settled[i]))),
            ]);
    }

    private static List<int> Choose<TKey>(
        Receipt[] receipts, List<int> candidates, Func<int, TKey> key, Action<Receipt[], int, int> setAside)
    {
        var chosen = new List<int>(candidates.Count);
        foreach (var group in candidates.GroupBy(key))
        {
            var winner = group.MaxBy(i => receipts[i].File, Precedence.Rule);
            chosen.Add(winner);
            foreach (var other in group.Where(i => i != winner))
                setAside(receipts, winner, other);
        }

        chosen.Sort();
        return chosen;
    }

    private static void CompareYears(Receipt[] receipts, List<int> counted)
    {
        foreach (var body in counted.GroupBy(i => BodyKey.FromReport(receipts[i].Report!)))
        {
            int? previous = null;
            foreach (var i in body.OrderBy(i => receipts[i].Report!.Year))
            {
                if (previous is { } before)
                {
                    receipts[i] = receipts[i].With(YearCarryCheck.Compare(receipts[before].Report!, receipts[i].Report!));
                    if (receipts[before].Report is { Agency: { } oldName, Year: { } year }
                        && receipts[i].Report!.Agency is { } name
                        && oldName != name)
                    {
                        receipts[i] = receipts[i].With(FindingCatalogue.BodyRenamed(name, oldName, year));
                    }
                }

                previous = i;
            }
        }
    }

    // A report that was set aside also has findings about its content, but they are not the reason.
    private static Receipt WithReasons(Receipt before, Receipt settled) =>
        ReferenceEquals(before, settled) ? settled : settled with { Findings = [.. settled.Findings.Except(before.Findings)] };

    private static void SetAsideDuplicate(Receipt[] receipts, int winner, int other) =>
        receipts[other] = receipts[other].With(FindingCatalogue.FileDuplicate(receipts[winner].File.Path));

    private static void Supersede(Receipt[] receipts, int winner, int other)
    {
        receipts[other] = receipts[other].With(FindingCatalogue.FileSuperseded(receipts[winner].File.Path));
        receipts[winner] = receipts[winner].With(FindingCatalogue.FileSupersedes(receipts[other].File.Path));
        if (receipts[winner].Report!.Agency is { } name && receipts[other].Report!.Agency is { } otherName && name != otherName)
            receipts[winner] = receipts[winner].With(FindingCatalogue.BodyOtherName(name, otherName));
    }
}
