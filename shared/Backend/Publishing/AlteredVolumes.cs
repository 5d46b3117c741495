using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>A volume some of whose files are not what was written.</summary>
/// <param name="Edition">Its row.</param>
/// <param name="Files">The names of the files in the container.</param>
internal sealed record AlteredVolume(Edition Edition, ImmutableArray<string> Files);

/// <summary>
/// Finds volumes some of whose files somebody has altered or removed: those of the newest revision and their copies as the latest files are
/// no longer the same. It costs a request for each 5,000 files.
/// </summary>
/// <param name="store">The store for the volumes.</param>
internal sealed class AlteredVolumes(IVersionedFileStore store)
{
    /// <summary>The volumes with such files.</summary>
    /// <param name="editions">The volumes to look at; those that are being printed, or were withdrawn, are left out.</param>
    /// <param name="prefix">What the names of all their files begin with.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public async Task<IReadOnlyList<AlteredVolume>> ListAsync(
        IEnumerable<Edition> editions, string prefix, CancellationToken cancellationToken)
    {
        var volumes = editions.Where(edition => edition is { IsPublished: true, IsWithdrawn: false }).ToList();
        if (volumes.Count == 0)
            return [];
        var folders = volumes.SelectMany(volume => new[] { volume.Folder, volume.LatestFolder }).ToHashSet(StringComparer.Ordinal);
        var files = await store.ListWithMetadataAsync(prefix, cancellationToken)
            .Where(file => folders.Contains(FolderOf(file.File.Name)))
            .ToDictionaryAsync(file => file.File.Name, StringComparer.Ordinal, cancellationToken);
        return
        [
            .. volumes.Select(volume => new AlteredVolume(volume, [.. Compare(volume, files)])).Where(volume => volume.Files.Length > 0),
        ];
    }

    private static IEnumerable<string> Compare(Edition volume, Dictionary<string, ListedFile> files)
    {
        foreach (var name in YearbookFiles.List(volume.IsFinal))
        {
            var (own, latest) = ($"{volume.Folder}/{name}", $"{volume.LatestFolder}/{name}");
            if (!IsSame(files.GetValueOrDefault(own), files.GetValueOrDefault(latest), name))
                yield return files.ContainsKey(own) ? latest : own;
        }
    }

    private static bool IsSame(ListedFile? own, ListedFile? latest, string name) => (own, latest) switch
    {
        (null, null) => YearbookFiles.IsAddedLater(name),
        (null, _) or (_, null) => false,
        _ => own.File.Size == latest.File.Size && (own.Md5 is null || latest.Md5 is null || own.Md5 == latest.Md5),
    };

    private static string FolderOf(string name) => name[..Math.Max(0, name.LastIndexOf('/'))];
}
