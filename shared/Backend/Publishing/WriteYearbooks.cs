using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Backend.Intake.Folders;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Register;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Backend.Publishing;

/// <summary>
/// Composes, renders and writes the yearbooks of a folder with their data files, each as the next edition of what is there.
/// </summary>
/// <param name="composer">Composes a volume.</param>
/// <param name="renderer">Renders it.</param>
/// <param name="store">The store for the volumes.</param>
/// <param name="register">The bodies that must report.</param>
public sealed class WriteYearbooks(YearbookComposer composer, IYearbookRenderer renderer, IFileStore store, BodyRegister register)
{
    // While one is drawn the next is composed; more at once would only need more memory.
    private const int MaxParallelism = 2;

    private readonly DrawYearbook draw = new(renderer);

    /// <summary>Volumes are printed at the same time if they have no more reports together; a larger one is printed alone.</summary>
    internal int MaxReportsAtOnce { get; init; } = 2_500;

    /// <summary>
    /// Writes <c>{year}/{adcode}-{place}/</c> with the <see cref="YearbookFiles"/> for every
    /// province and the nation in every year; returns the volumes ordered by year and code, the nation last.
    /// </summary>
    /// <param name="receipts">The reports.</param>
    /// <param name="imprint">Date and mark.</param>
    /// <param name="progress">Is notified of every written volume.</param>
    /// <param name="cancellationToken">Cancels the work between two files.</param>
    public async Task<ImmutableArray<PublishedYearbook>> RunAsync(
        FolderReceipts receipts, Imprint imprint, IProgress<PublishedYearbook>? progress, CancellationToken cancellationToken)
    {
        var published = new ConcurrentBag<PublishedYearbook>();
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = Math.Min(Environment.ProcessorCount, MaxParallelism),
            CancellationToken = cancellationToken,
        };
        using var permits = new SemaphoreSlim(MaxReportsAtOnce);
        using var turn = new SemaphoreSlim(1);
        await Parallel.ForEachAsync(new FolderVolumes(receipts, register).Read(), parallel, async (source, token) =>
        {
            var taken = await TakePermitsAsync(source.ReportCount, token);
            try
            {
                var yearbook = await PublishAsync(source, imprint, token);
                published.Add(yearbook);
                progress?.Report(yearbook);
            }
            finally
            {
                permits.Release(taken);
            }
        });
        return
        [
            .. published.OrderBy(yearbook => yearbook.Year)
                .ThenBy(yearbook => yearbook.Adcode == Partition.NationAdcode)
                .ThenBy(yearbook => yearbook.Adcode, StringComparer.Ordinal),
        ];

        // One after the other, so that none waits with half of its permits.
        async Task<int> TakePermitsAsync(int reports, CancellationToken token)
        {
            var needed = Math.Clamp(reports, 1, MaxReportsAtOnce);
            await turn.WaitAsync(token);
            try
            {
                for (var taken = 0; taken < needed; taken++)
                    await permits.WaitAsync(token);
                return needed;
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>The number of volumes to write.</summary>
    public static int Count(FolderReceipts receipts) => new FolderVolumes(receipts, BodyRegister.None).Count;

    private async Task<PublishedYearbook> PublishAsync(VolumeSource source, Imprint imprint, CancellationToken cancellationToken)
    {
        var folder = FormattableString.Invariant($"{source.Year}/{source.Adcode}-{source.Name}");
        var former = await FormerEdition.ReadAsync(store, folder, source.Year, source.Adcode, cancellationToken);
        var (book, edition) = new NextEdition(composer, source, former).Compose(imprint);
        await foreach (var file in draw.RunAsync(book, null, cancellationToken))
            await store.WriteAsync($"{folder}/{file.Name}", file.Content, cancellationToken);
        return new PublishedYearbook(
            source.Year, source.Adcode, source.Name, folder, edition.Number, former.Last?.Number, edition.Amended, former.Unread);
    }
}

/// <summary>What the operator prints on all volumes.</summary>
/// <param name="AsOf">The date ordered for the imprint; null for the latest date that a report of the volume states.</param>
/// <param name="Mark">Text printed on every page; empty for none.</param>
public sealed record Imprint(DateOnly? AsOf = null, string Mark = "");
