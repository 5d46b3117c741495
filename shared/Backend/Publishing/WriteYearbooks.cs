using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Backend.Publishing;

/// <summary>Composes, renders and writes the yearbooks with their data files, each as the next edition of what is there.</summary>
/// <param name="composer">Composes a volume.</param>
/// <param name="renderer">Renders it.</param>
/// <param name="store">The store for the volumes.</param>
public sealed class WriteYearbooks(YearbookComposer composer, IYearbookRenderer renderer, IFileStore store)
{
    private readonly DrawYearbook draw = new(renderer);

    /// <summary>
    /// Writes <c>{year}/{adcode}-{place}/</c> with the <see cref="YearbookFiles"/> for every
    /// province and the nation in every year; returns the volumes ordered by year and code, the nation last.
    /// </summary>
    /// <param name="rollup">The totals.</param>
    /// <param name="imprint">Date and mark.</param>
    /// <param name="progress">Is notified of every written volume.</param>
    /// <param name="cancellationToken">Cancels the work between two files.</param>
    public async Task<ImmutableArray<PublishedYearbook>> RunAsync(
        Rollup rollup, Imprint imprint, IProgress<PublishedYearbook>? progress, CancellationToken cancellationToken)
    {
        var volumes = Volumes(rollup);
        var published = new PublishedYearbook[volumes.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, volumes.Length, parallel, async (i, token) =>
        {
            published[i] = await PublishAsync(rollup, volumes[i].Year, volumes[i].Place, imprint, token);
            progress?.Report(published[i]);
        });
        return [.. published];
    }

    /// <summary>The number of volumes to write.</summary>
    public static int Count(Rollup rollup) => Volumes(rollup).Length;

    private static ImmutableArray<(int Year, PlaceRollup Place)> Volumes(Rollup rollup) =>
        [.. rollup.Years.SelectMany(year => year.Provinces.Append(year.Nation).Select(place => (year.Year, place)))];

    private async Task<PublishedYearbook> PublishAsync(
        Rollup rollup, int year, PlaceRollup place, Imprint imprint, CancellationToken cancellationToken)
    {
        var folder = FormattableString.Invariant($"{year}/{place.Adcode}-{place.Name}");
        var former = await FormerEdition.ReadAsync(store, folder, year, place.Adcode, cancellationToken);
        var (book, edition) = new NextEdition(composer, rollup, year, place.Adcode, former).Compose(imprint);
        await foreach (var file in draw.RunAsync(book, cancellationToken))
            await store.WriteAsync($"{folder}/{file.Name}", file.Content, cancellationToken);
        return new PublishedYearbook(
            year, place.Adcode, place.Name, folder, edition.Number, former.Last?.Number, edition.Amended, former.Unread);
    }
}

/// <summary>What the operator prints on all volumes.</summary>
/// <param name="Newest">The date of the newest report.</param>
/// <param name="AsOf">The date ordered for the imprint; null for the date of the newest report.</param>
/// <param name="Mark">Text printed on every page; empty for none.</param>
public sealed record Imprint(DateOnly Newest, DateOnly? AsOf = null, string Mark = "");
