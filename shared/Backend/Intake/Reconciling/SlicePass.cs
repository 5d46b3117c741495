using Compiler.Backend.Intake.Archives;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Backend.Storage.Messages;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Joins two lists that are ordered almost alike: uploads and receipts. A name that is not in the other list when that list has passed it
/// is missing there.
/// </summary>
internal sealed class SlicePass
{
    /// <summary>
    /// So many receipts that do not say what they hold are processed at once, however many outdated uploads are read again in a night: they
    /// are damaged. More of them are those of an older version.
    /// </summary>
    public const int MaxUnmarkedDue = 100;

    private const string Ending = ".json";

    private readonly UploadSlice slice;
    private readonly UploadJudge judge;
    private readonly Dictionary<string, OpenUpload> openUploads;
    private readonly Dictionary<string, OpenReceipt> openReceipts;
    private readonly SortedDictionary<string, NameSet> counted;
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> archives = new(StringComparer.Ordinal);
    private List<string> due = [];
    private List<string> orphans = [];
    private List<string> pages = [];
    private int dueCount;
    private int outdated;
    private int unmarked;
    private RereadWindow? reread;

    public SlicePass(UploadSlice slice, UploadJudge judge)
    {
        this.slice = slice;
        this.judge = judge;
        Uploads = slice.Uploads;
        Receipts = slice.Receipts;
        openUploads = slice.OpenUploads.ToDictionary(upload => UploadNames.Receipt(upload.Name), StringComparer.Ordinal);
        openReceipts = slice.OpenReceipts.ToDictionary(receipt => receipt.Name, StringComparer.Ordinal);
        counted = new(slice.Counted.ToDictionary(set => set.Key, set => NameSet.Parse(set.Value)), StringComparer.Ordinal);
        (dueCount, outdated, unmarked, reread) = (slice.Due, slice.Outdated, slice.Unmarked, slice.Reread);
    }

    public ListPosition Uploads { get; private set; }

    public ListPosition Receipts { get; private set; }

    public bool IsEnd => Uploads.IsEnd && Receipts.IsEnd;

    /// <summary>Whether the list of uploads is behind.</summary>
    public bool IsUploadNext => !Uploads.IsEnd
        && (Receipts.IsEnd || Uploads.Last is null
            || (Receipts.Last is { } last && string.CompareOrdinal(UploadNames.Receipt(Uploads.Last), last) <= 0));

    /// <summary>Archives of listed entries that were not listed themselves.</summary>
    public IEnumerable<string> UnseenArchives => archives.Except(seen);

    public void AddUploads(FilePage page)
    {
        foreach (var upload in page.Files.Select(file => new OpenUpload(file.File.Name, file.File.Modified)))
        {
            seen.Add(upload.Name);
            if (ArchiveNames.FindArchive(upload.Name) is { } archive)
                archives.Add(archive);
            var name = UploadNames.Receipt(upload.Name);
            if (openReceipts.Remove(name, out var receipt))
                Judge(upload, receipt);
            else
                openUploads[name] = upload;
        }

        Uploads = Advance(Uploads, page);
        Pass();
    }

    public void AddReceipts(FilePage page)
    {
        pages.AddRange(page.Files.Select(file => file.File.Name).Where(UploadNames.IsReceiptPage));
        foreach (var file in page.Files.Where(file => !UploadNames.IsReceiptPage(file.File.Name)))
        {
            var receipt = new OpenReceipt(file.File.Name, file.File.Modified, ReceiptSeal.MetadataOf(file));
            if (openUploads.Remove(receipt.Name, out var upload))
                Judge(upload, receipt);
            else
                openReceipts[receipt.Name] = receipt;
        }

        Receipts = Advance(Receipts, page);
        Pass();
    }

    /// <summary>The uploads to process, once.</summary>
    public IReadOnlyList<string> TakeDue()
    {
        (var taken, due) = (due, []);
        return taken;
    }

    /// <summary>The names of the receipts whose uploads are gone, once.</summary>
    public IReadOnlyList<string> TakeOrphans()
    {
        (var taken, orphans) = (orphans, []);
        return taken;
    }

    /// <summary>The pages that an older version has written, which nobody brings up to date, once.</summary>
    public IReadOnlyList<string> TakePages()
    {
        (var taken, pages) = (pages, []);
        return taken;
    }

    /// <summary>Where the pass goes on.</summary>
    public UploadSlice ToSlice() => slice with
    {
        Uploads = Uploads,
        Receipts = Receipts,
        OpenUploads = [.. openUploads.Values],
        OpenReceipts = [.. openReceipts.Values],
        Counted = counted.ToDictionary(set => set.Key, set => set.Value.ToString()),
        Due = dueCount,
        Outdated = outdated,
        Unmarked = unmarked,
        Reread = reread,
    };

    private static ListPosition Advance(ListPosition position, FilePage page) =>
        new(page.Next, page.Files.IsEmpty ? position.Last : page.Files[^1].File.Name, page.Next is null);

    private void Pass()
    {
        foreach (var (name, upload) in openUploads.Where(open => IsPassed(Receipts, open.Key)).ToList())
        {
            openUploads.Remove(name);
            Send(upload.Name);
        }

        foreach (var name in openReceipts.Keys.Where(name => IsPassed(Uploads, UploadOf(name))).ToList())
        {
            openReceipts.Remove(name);
            if (slice.Reread is null)
                orphans.Add(name);
        }
    }

    private static bool IsPassed(ListPosition list, string name) =>
        list.IsEnd || (list.Last is { } last && string.CompareOrdinal(last, name) > 0);

    private static string UploadOf(string receipt) =>
        receipt.EndsWith(Ending, StringComparison.Ordinal) ? receipt[..^Ending.Length] : receipt;

    private void Judge(OpenUpload upload, OpenReceipt receipt)
    {
        var state = ReceiptState.FromMetadata(receipt.Metadata);
        unmarked += state is null ? 1 : 0;
        if (state is { Standing: ReceiptStanding.Counted, Key: { } key })
        {
            var partition = Partition.Of(key).ToString();
            if (!counted.TryGetValue(partition, out var uploads))
                counted.Add(partition, uploads = new NameSet());
            uploads.Add(upload.Name);
        }

        // A pass that reads outdated uploads again takes all of them.
        var isDamaged = state is null && slice.Reread is null && unmarked <= MaxUnmarkedDue;
        if (!isDamaged && judge.IsOutdated(state))
            AddOutdated(upload.Name);
        if (isDamaged || judge.IsDue(upload, receipt, state))
            Send(upload.Name);
    }

    private void AddOutdated(string upload)
    {
        outdated++;
        if (reread is not { Left: > 0 })
            return;
        if (reread.Skip > 0)
        {
            reread = reread with { Skip = reread.Skip - 1 };
            return;
        }

        reread = reread with { Left = reread.Left - 1 };
        due.Add(upload);
        dueCount++;
    }

    // A pass that has outdated uploads read again sends nothing else: the pass before it has.
    private void Send(string upload)
    {
        if (slice.Reread is not null)
            return;
        due.Add(upload);
        dueCount++;
    }
}
