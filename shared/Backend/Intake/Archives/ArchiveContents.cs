using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Archives;

namespace Compiler.Backend.Intake.Archives;

/// <summary>An archive being unpacked, and the findings for its receipt.</summary>
/// <param name="content">The archive.</param>
/// <param name="limits">Limits for unpacking.</param>
internal sealed class ArchiveContents(ReadOnlyMemory<byte> content, ArchiveLimits limits)
{
    private readonly List<(string Path, ArchiveEntryOutcome Outcome)> entries = [];
    private ArchiveState state;

    /// <summary>Unpacks the readable entries, one at a time.</summary>
    public IEnumerable<ArchiveEntry> Unpack()
    {
        state = new ArchiveReader(limits).Read(content, out var all);
        foreach (var entry in all)
        {
            entries.Add((entry.Path, entry.Outcome));
            if (entry.Outcome == ArchiveEntryOutcome.Unpacked)
                yield return entry;
        }
    }

    /// <summary>The archive's own receipt, valid after unpacking: which entries were accepted, which were not, and why.</summary>
    public Receipt Receipt(SourceFile file) => new(file, null, [.. Findings()]);

    private IEnumerable<Finding> Findings()
    {
        if (state == ArchiveState.TooManyEntries)
            yield return FindingCatalogue.ArchiveTooManyEntries(limits.MaxEntries);
        else if (state == ArchiveState.Damaged)
            yield return FindingCatalogue.ArchiveDamaged();
        else if (entries.Count == 0)
            yield return FindingCatalogue.ArchiveEmpty();
        foreach (var group in entries
            .GroupBy(entry => entry.Outcome)
            .OrderBy(group => group.Key == ArchiveEntryOutcome.Unpacked)
            .ThenBy(group => group.Key))
        {
            var paths = group.Select(entry => entry.Path).ToList();
            yield return group.Key switch
            {
                ArchiveEntryOutcome.Unpacked => FindingCatalogue.ArchiveUnpacked(paths),
                ArchiveEntryOutcome.Encrypted => FindingCatalogue.ArchiveEncrypted(paths),
                ArchiveEntryOutcome.Nested => FindingCatalogue.ArchiveNested(paths),
                ArchiveEntryOutcome.Damaged => FindingCatalogue.ArchiveEntryDamaged(paths),
                _ => FindingCatalogue.ArchiveEntryTooLarge(paths, limits.MaxEntryBytes, limits.MaxTotalBytes),
            };
        }
    }
}
