namespace Compiler.Backend.Storage;

/// <summary>
/// Lists files, and folders with all folders below them. Links are followed; a folder to which several paths lead is listed
/// once, under the path without a link if there is one. Hidden files and folders are not listed.
/// </summary>
public sealed class FolderWalk
{
    private static readonly EnumerationOptions Visible = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    private readonly List<(StoredFile File, string Root)> files = [];
    private readonly List<SkippedPath> skipped = [];

    // Folders by their real paths, with the paths under which they are listed, and files by theirs.
    private readonly Dictionary<string, string?> seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> seenFiles = new(StringComparer.Ordinal);
    private readonly PriorityQueue<(string Root, bool IsRoot), string> links = new(StringComparer.Ordinal);

    /// <summary>Lists these paths; the result does not depend on their order.</summary>
    /// <param name="roots">Full paths of files and folders.</param>
    /// <param name="except">The full path of a folder that is left out; null for none.</param>
    public FolderWalk(IEnumerable<string> roots, string? except = null)
    {
        var ordered = roots.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (except is not null)
            seen.Add(LocalPath.Resolve(except), null);
        foreach (var root in ordered.Where(Directory.Exists))
        {
            if (LocalPath.Resolve(root) == root)
                Enter(root, root, root, isRoot: true);
            else
                links.Enqueue((root, true), root);
        }

        while (links.TryDequeue(out var link, out var path))
            Enter(path, LocalPath.Resolve(path), link.Root, link.IsRoot);
        foreach (var root in ordered.Where(root => !Directory.Exists(root)))
            Add(new FileInfo(root), Path.GetDirectoryName(root) is { } folder ? LocalPath.Resolve(folder) : "", root);
    }

    /// <summary>The files with their paths as names, each with the root below which it was found.</summary>
    public IReadOnlyList<(StoredFile File, string Root)> Files => files;

    /// <summary>What was found and is not read.</summary>
    public IReadOnlyList<SkippedPath> Skipped => skipped;

    // A root below another root is listed with that one, and nobody needs to be told.
    private void Enter(string path, string real, string root, bool isRoot)
    {
        if (seen.TryAdd(real, path))
            List(path, real, root);
        else if (!isRoot && seen[real] is { } before)
            skipped.Add(new SkippedPath(path, SkipReason.ReadAlready, before));
    }

    private void List(string path, string real, string root)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(path).GetFileSystemInfos("*", Visible);
        }
        catch (DirectoryNotFoundException)
        {
            return;
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // Listed like a file, so that reading it fails and the failure is reported.
            files.Add((new StoredFile(Name(path), 0, DateTimeOffset.UnixEpoch), root));
            return;
        }

        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            if (entry is FileInfo file)
                Add(file, real, root);
            else if (entry.LinkTarget is null)
                Enter(entry.FullName, Path.Combine(real, entry.Name), root, isRoot: false);
            else
                links.Enqueue((root, false), entry.FullName);
        }
    }

    private void Add(FileInfo file, string realFolder, string root)
    {
        if (!file.Exists || !seenFiles.Add(Path.Combine(realFolder, file.Name)))
            return;
        if (LocalPath.Follow(file) is not { } target)
            skipped.Add(new SkippedPath(file.FullName, SkipReason.BrokenLink));
        else if (LocalPath.IsSpecial(target))
            skipped.Add(new SkippedPath(file.FullName, SkipReason.Special));
        else
            files.Add((new StoredFile(Name(file.FullName), target.Length, new DateTimeOffset(target.LastWriteTimeUtc)), root));
    }

    private static string Name(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
