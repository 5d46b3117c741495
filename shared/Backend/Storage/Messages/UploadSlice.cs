namespace Compiler.Backend.Storage.Messages;

/// <summary>
/// Where a pass over all uploads and their receipts goes on. Both lists are read page by page, so that no instance holds them whole; what
/// has been found in one list and not yet in the other is handed on.
/// </summary>
public sealed record UploadSlice
{
    /// <summary>A pass that compares every upload with its receipt.</summary>
    public static UploadSlice First { get; } = new();

    /// <summary>Where the list of uploads goes on.</summary>
    public ListPosition Uploads { get; init; } = ListPosition.Start;

    /// <summary>Where the list of receipts goes on.</summary>
    public ListPosition Receipts { get; init; } = ListPosition.Start;

    /// <summary>Uploads whose receipts have not been listed yet.</summary>
    public IReadOnlyList<OpenUpload> OpenUploads { get; init; } = [];

    /// <summary>Receipts whose uploads have not been listed yet.</summary>
    public IReadOnlyList<OpenReceipt> OpenReceipts { get; init; } = [];

    /// <summary>By partition, the uploads so far whose receipts say that they count: a <see cref="NameSet"/> as text.</summary>
    public IReadOnlyDictionary<string, string> Counted { get; init; } = new Dictionary<string, string>();

    /// <summary>The uploads so far that have been sent to be processed.</summary>
    public int Due { get; init; }

    /// <summary>The uploads so far that an older version has read.</summary>
    public int Outdated { get; init; }

    /// <summary>The receipts so far that do not say what they hold; an older version has written them.</summary>
    public int Unmarked { get; init; }

    /// <summary>Whether every upload that failed is processed again, also one that was given up for good.</summary>
    public bool IsRetry { get; init; }

    /// <summary>For a pass that has outdated uploads read again: which ones; null for any other pass.</summary>
    public RereadWindow? Reread { get; init; }
}

/// <summary>A position in a list.</summary>
/// <param name="Token">Where the next page begins; null at the beginning and at the end.</param>
/// <param name="Last">The last name listed; null at the beginning.</param>
/// <param name="IsEnd">Whether the list has ended.</param>
public sealed record ListPosition(string? Token, string? Last, bool IsEnd)
{
    /// <summary>The beginning.</summary>
    public static ListPosition Start { get; } = new(null, null, IsEnd: false);
}

/// <summary>An upload whose receipt has not been listed yet.</summary>
public sealed record OpenUpload(string Name, DateTimeOffset Modified);

/// <summary>A receipt whose upload has not been listed yet.</summary>
public sealed record OpenReceipt(string Name, DateTimeOffset Modified, IReadOnlyDictionary<string, string> Metadata);

/// <summary>Which outdated uploads are read again, in the order of the list.</summary>
/// <param name="Skip">How many are still to be skipped.</param>
/// <param name="Left">How many may still be sent.</param>
/// <param name="FirstYear">The first year whose reports are read again; null for all.</param>
public sealed record RereadWindow(int Skip, int Left, int? FirstYear);
