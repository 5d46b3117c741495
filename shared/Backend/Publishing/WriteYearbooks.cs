using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>Composes, renders and writes the yearbooks with their data files.</summary>
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
    /// <param name="edition">Date and number of the edition.</param>
    /// <param name="progress">Is notified of every written volume.</param>
    /// <param name="cancellationToken">Cancels the work between two files.</param>
    public async Task<ImmutableArray<PublishedYearbook>> RunAsync(
        Rollup rollup, YearbookEdition edition, IProgress<PublishedYearbook>? progress, CancellationToken cancellationToken)
    {
        var volumes = Volumes(rollup);
        var published = new PublishedYearbook[volumes.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, volumes.Length, parallel, async (i, token) =>
        {
            var (year, place) = volumes[i];
            published[i] = await PublishAsync(composer.Compose(rollup, year, place.Adcode, edition), place.Name, token);
            progress?.Report(published[i]);
        });
        return [.. published];
    }

    /// <summary>The number of volumes to write.</summary>
    public static int Count(Rollup rollup) => Volumes(rollup).Length;

    private static ImmutableArray<(int Year, PlaceRollup Place)> Volumes(Rollup rollup) =>
        [.. rollup.Years.SelectMany(year => year.Provinces.Append(year.Nation).Select(place => (year.Year, place)))];

    private async Task<PublishedYearbook> PublishAsync(Yearbook yearbook, string place, CancellationToken cancellationToken)
    {
        var folder = FormattableString.Invariant($"{yearbook.Year}/{yearbook.Adcode}-{place}");
        foreach (var file in await draw.RunAsync(yearbook, cancellationToken))
            await store.WriteAsync($"{folder}/{file.Name}", file.Content, cancellationToken);
        return new PublishedYearbook(yearbook.Year, yearbook.Adcode, place, $"{folder}/{YearbookFiles.Pdf}");
    }
}

/// <summary>A volume that was written.</summary>
/// <param name="Year">The year reported on.</param>
/// <param name="Adcode">Six-digit code of the province; <c>100000</c> for the nation.</param>
/// <param name="Place">Full official name of the province; 全国 for the nation.</param>
/// <param name="Pdf">Name of the PDF in its store; the data files are in the same folder.</param>
public sealed record PublishedYearbook(int Year, string Adcode, string Place, string Pdf);
