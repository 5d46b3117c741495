using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Codes of findings about zip archives.</content>
public static partial class FindingCodes
{
    extension(FindingCode code)
    {
        /// <summary>Whether it is about an archive or an entry of one; no other code begins so.</summary>
        public bool IsAboutArchive => code.Text.StartsWith("ARCHIVE-", StringComparison.Ordinal);
    }

    /// <inheritdoc cref="FindingCatalogue.ArchiveUnpacked"/>
    public static FindingCode ArchiveUnpacked { get; } = new("ARCHIVE-UNPACKED");

    /// <inheritdoc cref="FindingCatalogue.ArchiveEncrypted"/>
    public static FindingCode ArchiveEncrypted { get; } = new("ARCHIVE-ENCRYPTED");

    /// <inheritdoc cref="FindingCatalogue.ArchiveNested"/>
    public static FindingCode ArchiveNested { get; } = new("ARCHIVE-NESTED");

    /// <inheritdoc cref="FindingCatalogue.ArchiveEntryDamaged"/>
    public static FindingCode ArchiveEntryDamaged { get; } = new("ARCHIVE-ENTRY-DAMAGED");

    /// <inheritdoc cref="FindingCatalogue.ArchiveEntryTooLarge"/>
    public static FindingCode ArchiveEntryTooLarge { get; } = new("ARCHIVE-ENTRY-TOO-LARGE");

    /// <inheritdoc cref="FindingCatalogue.ArchiveTooManyEntries"/>
    public static FindingCode ArchiveTooMany { get; } = new("ARCHIVE-TOO-MANY");

    /// <inheritdoc cref="FindingCatalogue.ArchiveDamaged"/>
    public static FindingCode ArchiveDamaged { get; } = new("ARCHIVE-DAMAGED");

    /// <inheritdoc cref="FindingCatalogue.ArchiveEmpty"/>
    public static FindingCode ArchiveEmpty { get; } = new("ARCHIVE-EMPTY");

    /// <inheritdoc cref="FindingCatalogue.ArchiveNameTooLong"/>
    public static FindingCode ArchiveName { get; } = new("ARCHIVE-NAME");

    /// <inheritdoc cref="FindingCatalogue.ArchiveHints"/>
    public static FindingCode ArchiveHints { get; } = new("ARCHIVE-HINTS");
}
