using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Storage;
using Compiler.Yearbooks;

namespace Compiler.Cli.Remote;

/// <summary>The local copy of a volume; a hidden note beside its files records their revision.</summary>
/// <param name="output">The output folder.</param>
/// <param name="volume">The revision.</param>
/// <param name="source">Name of the backend, because two backends may have different books with the same revision number.</param>
internal sealed class LocalCopy(IFileStore output, RemoteVolume volume, string source)
{
    private const long MaxBytes = 1024L * 1024 * 1024;

    private string Note => $"{volume.Folder}/.edition";

    /// <summary>Whether every file is there, exactly as downloaded.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellationToken)
    {
        var note = await output.ReadAsync(Note, MaxBytes, cancellationToken);
        if (note.Outcome != ReadOutcome.Read)
            return false;
        var contents = new List<YearbookFile>();
        foreach (var file in volume.Files)
        {
            var content = await output.ReadAsync($"{volume.Folder}/{file}", MaxBytes, cancellationToken);
            if (content.Outcome == ReadOutcome.Read)
                contents.Add(new YearbookFile(file, content.Bytes));
            else if (!YearbookFiles.IsAddedLater(file))
                return false;
        }

        return note.Bytes.Span.SequenceEqual(Describe(contents));
    }

    /// <summary>Writes the files, then the note, so that an interrupted run starts again.</summary>
    /// <param name="contents">The volume's files, in their order.</param>
    /// <param name="cancellationToken">Cancels the work between two files.</param>
    public async Task WriteAsync(ImmutableArray<YearbookFile> contents, CancellationToken cancellationToken)
    {
        foreach (var file in contents)
            await output.WriteAsync($"{volume.Folder}/{file.Name}", file.Content, cancellationToken);
        await output.WriteAsync(Note, Describe(contents), cancellationToken);
    }

    private byte[] Describe(IEnumerable<YearbookFile> contents)
    {
        var hashes = contents.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(file.Content.Span))}  {file.Name}\n");
        return Encoding.UTF8.GetBytes($"{volume.Address} {source}\n{string.Concat(hashes)}");
    }
}
