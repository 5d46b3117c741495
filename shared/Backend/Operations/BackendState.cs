namespace Compiler.Backend.Operations;

/// <summary>What waits and what is broken; at most a hundred uploads, receipts and rows by name.</summary>
public sealed record BackendState
{
    /// <summary>Partitions whose totals are older than their reports: <c>2024-130000</c>.</summary>
    public required IReadOnlyList<string> Waiting { get; init; }

    /// <summary>Since when the longest of them waits.</summary>
    public required DateTimeOffset? WaitingSince { get; init; }

    /// <summary>Rows that cannot be read; they are in no total. The next night has their uploads read again.</summary>
    public required IReadOnlyList<string> UnreadableRows { get; init; }

    /// <summary>Totals that somebody has altered or removed; the next night, or <c>./yearbook rebuild</c>, computes them anew.</summary>
    public required IReadOnlyList<string> AlteredTotals { get; init; }

    /// <summary>Files of yearbooks that somebody has altered or removed; the next night prints these volumes again.</summary>
    public required IReadOnlyList<string> AlteredFiles { get; init; }

    /// <summary>Volumes that are being printed, or whose printing was interrupted.</summary>
    public required IReadOnlyList<string> Printing { get; init; }

    /// <summary>Receipts of uploads that failed on every attempt.</summary>
    public required IReadOnlyList<string> FailedUploads { get; init; }

    /// <summary>The number of receipts that do not say what they hold: an older version has written them, or they are damaged.</summary>
    public required int UnreadableReceipts { get; init; }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> UnreadableReceiptNames { get; init; } = [];

    /// <summary>Messages that were given up, by queue.</summary>
    public required IReadOnlyDictionary<string, int> Poisoned { get; init; }
}
