using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Storage.Ledgers;

/// <summary>
/// What a partition of the ledger holds: a <see cref="LedgerRow"/>, an <see cref="UnreadableRow"/>, an <see cref="ExcludedUpload"/> or a
/// <see cref="DepartedReport"/>.
/// </summary>
/// <param name="ETag">The state of the row.</param>
public abstract record LedgerItem(string ETag);

/// <summary>A row whose content is damaged. It is in no total; the next upload or reading of its body replaces it.</summary>
/// <param name="Address">Partition and row.</param>
/// <param name="Upload">The upload that it was made from; null if that is unknown, too.</param>
/// <param name="ETag">The state of the row.</param>
/// <param name="IsDeparture">Whether it was a <see cref="DepartedReport"/>.</param>
public sealed record UnreadableRow(string Address, string? Upload, string ETag, bool IsDeparture = false) : LedgerItem(ETag);

/// <summary>An upload that is in no total, where the yearbooks list it.</summary>
/// <param name="Upload">Its name in the container.</param>
/// <param name="File">The file, and the reasons.</param>
/// <param name="Key">The body and year of its report, if another upload counts for them; the reason follows from that one.</param>
/// <param name="Line">What lists say of it; null if an older version has written the row.</param>
/// <param name="ETag">The state of the row; empty before it is put.</param>
public sealed record ExcludedUpload(string Upload, Exclusion File, LedgerKey? Key, ListedReport? Line = null, string ETag = "")
    : LedgerItem(ETag);

/// <summary>
/// A report that has left this partition, because a newer version of the program reads another place or year from its file.
/// </summary>
/// <param name="Upload">Its name in the container.</param>
/// <param name="Sha256">The hash of the file.</param>
/// <param name="ETag">The state of the row; empty before it is put.</param>
public sealed record DepartedReport(string Upload, string Sha256, string ETag = "") : LedgerItem(ETag);
