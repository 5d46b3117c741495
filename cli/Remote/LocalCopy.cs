using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Compiler.Backend.Storage;

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
        var contents = new List<ReadOnlyMemory<byte>>();
        foreach (var file in volume.Files)
        {
            var content = await output.ReadAsync($"{volume.Folder}/{file}", MaxBytes, cancellationToken);
            if (content.Outcome != ReadOutcome.Read)
                return false;
            contents.Add(content.Bytes);
        }

        return note.Bytes.Span.SequenceEqual(Describe(contents));
    }

    /// <summary>Writes the files, then the note, so that an interrupted run starts again.</summary>
    /// <param name="contents">The contents of the volume's files, in their order.</param>
    /// <param name="cancellationToken">Cancels the work between two files.</param>
    public async Task WriteAsync(ImmutableArray<ReadOnlyMemory<byte>> contents, CancellationToken cancellationToken)
    {
        for (var i = 0; i < contents.Length; i++)
            await output.WriteAsync($"{volume.Folder}/{volume.Files[i]}", contents[i], cancellationToken);
        await output.WriteAsync(Note, Describe(contents), cancellationToken);
    }

    private byte[] Describe(IEnumerable<ReadOnlyMemory<byte>> contents)
    {
        var hashes = contents.Zip(volume.Files, (content, file) => $"{Convert.ToHexStringLower(SHA256.HashData(content.Span))}  {file}\n");
        return Encoding.UTF8.GetBytes($"{volume.Address} {source}\n{string.Concat(hashes)}");
    }
}
