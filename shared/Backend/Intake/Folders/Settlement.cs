using System.Collections.Immutable;
using Compiler.Backend.Intake.Archives;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;

namespace Compiler.Backend.Intake.Folders;

/// <summary>
/// Finds files with the same bytes and reports of the same body and year, of which one counts, and compares the years of a body. A
/// report without a year cannot be counted; the parser has already reported that.
/// </summary>
public sealed class Settlement
{
    private readonly IReadOnlyList<ReceiptHead> heads;
    private readonly Func<int, Receipt> read;
    private readonly Remarks[] remarks;

    /// <summary>Compares the files.</summary>
    /// <param name="heads">The heads of their receipts.</param>
    /// <param name="read">Returns the receipt of the file with this number as it was read.</param>
    public Settlement(IReadOnlyList<ReceiptHead> heads, Func<int, Receipt> read)
    {
        (this.heads, this.read) = (heads, read);
        remarks = [.. heads.Select(_ => new Remarks())];
        var counted = Enumerable.Range(0, heads.Count).Where(i => heads[i].IsReport).ToList();
        counted = Choose(counted, i => heads[i].File.Sha256, SetAsideDuplicate);
        counted = [.. counted.Where(i => heads[i].Year is not null)];
        Counted = [.. Choose(counted, i => heads[i].Key, Supersede)];
        foreach (var i in Counted)
            remarks[i].IsCounted = true;
        CompareYears();
        foreach (var (i, finding) in Renamings.Find(heads, Counted))
            remarks[i].OfNames.Add(finding);
    }

    /// <summary>The numbers of the files whose reports count: one per body and year.</summary>
    public ImmutableArray<int> Counted { get; }

    /// <summary>The receipt of a file with the findings of the comparison.</summary>
    public Receipt Read(int number) => remarks[number].Apply(read(number), read);

    /// <summary>
    /// The receipt of a file that does not count, with only the findings that say why; null if it counts or is an unpacked archive.
    /// </summary>
    public Receipt? ReadLeftOut(int number)
    {
        if (remarks[number].IsCounted)
            return null;
        var receipt = read(number);
        var settled = remarks[number].Apply(receipt, read);
        return ArchiveReceipt.IsUnpacked(settled) ? null : ArchiveReceipt.WithoutEntries(WithReasons(receipt, settled));
    }

    // A report that was set aside also has findings about its content, but they are not the reason.
    private static Receipt WithReasons(Receipt before, Receipt settled) =>
        ReferenceEquals(before, settled) ? settled : settled with { Findings = [.. settled.Findings.Except(before.Findings)] };

    private List<int> Choose<TKey>(List<int> candidates, Func<int, TKey> key, Action<int, int> setAside)
    {
        var chosen = new List<int>(candidates.Count);
        foreach (var group in candidates.GroupBy(key))
        {
            var winner = group.MaxBy(i => heads[i].File, Precedence.Rule);
            chosen.Add(winner);
            foreach (var other in group.Where(i => i != winner))
                setAside(winner, other);
        }

        chosen.Sort();
        return chosen;
    }

    private void CompareYears()
    {
        foreach (var body in Counted.GroupBy(i => heads[i].Body))
        {
            int? previous = null;
            foreach (var i in body.OrderBy(i => heads[i].Year))
            {
                if (previous is { } before)
                {
                    remarks[i].YearBefore = before;
                    if (heads[before] is { Agency: { } oldName, Year: { } year } && heads[i].Agency is { } name && oldName != name)
                        remarks[i].OfNames.Add(FindingCatalogue.BodyRenamed(name, oldName, year));
                }

                previous = i;
            }
        }
    }

    private void SetAsideDuplicate(int winner, int other) =>
        remarks[other].OfFiles.Add(FindingCatalogue.FileDuplicate(heads[winner].File.Path));

    private void Supersede(int winner, int other)
    {
        remarks[other].OfFiles.Add(FindingCatalogue.FileSuperseded(heads[winner].File.Path));
        remarks[winner].OfFiles.Add(FindingCatalogue.FileSupersedes(heads[other].File.Path));
        if (heads[winner].Agency is { } name && heads[other].Agency is { } otherName && name != otherName)
            remarks[winner].OfFiles.Add(FindingCatalogue.BodyOtherName(name, otherName));
    }
}
