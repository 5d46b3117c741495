using System.Runtime.CompilerServices;

namespace Compiler.Backend.Storage;

/// <summary>
/// Files in a local folder. A prefix must name a folder or a file; a prefix that ends in the middle of a name lists
/// nothing. What is listed is said at <see cref="FolderWalk"/>. Named pipes, sockets and devices are never opened.
/// </summary>
/// <param name="root">The folder; names are relative to it, or absolute. Empty for the current folder.</param>
public sealed class FolderFileStore(string root) : IFileStore
{
    // Hidden, so that a killed run leaves nothing that looks like a result; the next run overwrites it.
    private const string Unfinished = ".unfinished";

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredFile> ListAsync(string prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Locate(prefix)));
        var files = new FolderWalk([path]).Files.Select(found => found.File with { Name = Name(found.File.Name, path, prefix) });
        foreach (var listed in files.OrderBy(listed => listed.Name, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return listed;
        }
    }

    /// <inheritdoc/>
    public async Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken)
    {
        try
        {
            var path = Locate(name);
            if (LocalPath.Follow(new FileInfo(path)) is { } file && LocalPath.IsSpecial(file))
                return new FileContent(ReadOutcome.Unreadable);
            await using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 1,
                FileOptions.SequentialScan);
            return stream.Length > maxBytes
                ? new FileContent(ReadOutcome.TooLarge)
                : await ReadAsync(stream, maxBytes, cancellationToken);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new FileContent(ReadOutcome.NotFound);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new FileContent(ReadOutcome.Unreadable);
        }
    }

    /// <inheritdoc/>
    public async Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var path = Locate(name);
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}{Unfinished}");
        try
        {
            Directory.CreateDirectory(folder);
            await WriteAndMoveAsync(unfinished, path, content, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"Cannot write {path}: {exception.Message}", exception);
        }
    }

    // The names below a folder continue the prefix; a file has the prefix for its name.
    private static string Name(string file, string root, string prefix) =>
        file.Length == root.Length ? prefix.Replace(Path.DirectorySeparatorChar, '/')
        : prefix.Length == 0 ? file[root.Length..].TrimStart('/')
        : $"{prefix.Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/')}/{file[root.Length..].TrimStart('/')}";

    private static async Task WriteAndMoveAsync(
        string unfinished, string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    // The length is unreliable for devices and for files being written, so the bytes actually read are counted.
    private static async Task<FileContent> ReadAsync(FileStream stream, long maxBytes, CancellationToken cancellationToken)
    {
        var bytes = new byte[stream.Length + 1];
        var count = 0;
        for (int read; (read = await stream.ReadAsync(bytes.AsMemory(count), cancellationToken)) > 0;)
        {
            count += read;
            if (count > maxBytes)
                return new FileContent(ReadOutcome.TooLarge);
            if (count == bytes.Length)
                Array.Resize(ref bytes, bytes.Length * 2);
        }

        return new FileContent(ReadOutcome.Read, bytes.AsMemory(0, count));
    }

    private string Locate(string name) => name.Length == 0 && root.Length == 0 ? "." : Path.Combine(root, name);
}
