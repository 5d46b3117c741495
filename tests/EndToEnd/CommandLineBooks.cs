using Compiler.Backend.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>The books that the command line prints of the same files, with the dates that their uploads have.</summary>
internal sealed class CommandLineBooks : IDisposable
{
    /// <summary>The folder that the command line reads: it names files with it, as uploads below it are named.</summary>
    public const string Folder = "in";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compiler-");

    private string Out => Path.Combine(folder.FullName, "out");

    public int Count => Directory.GetFiles(Out, "yearbook.pdf", SearchOption.AllDirectories).Length;

    public static async Task<CommandLineBooks> OfAsync(IFileStore uploads)
    {
        var books = new CommandLineBooks();
        var input = books.folder.CreateSubdirectory(Folder).FullName;
        await foreach (var upload in uploads.ListAsync("", default))
        {
            var copy = Path.Combine(input, Path.GetFileName(upload.Name));
            await File.WriteAllBytesAsync(copy, (await uploads.ReadAsync(upload.Name, upload.Size, default)).Bytes);
            File.SetLastWriteTimeUtc(copy, upload.Modified.UtcDateTime);
        }

        await Programs.RunCliAsync(input, ["compile", input, "--out", books.Out, "--renderer", "typst"]);
        return books;
    }

    /// <summary>A file of a volume; its folder there is <c>{year}/{adcode}-{place}</c>.</summary>
    public byte[] Read(string volume, string file)
    {
        var year = Path.Combine(Out, volume.Split('/')[0]);
        return File.ReadAllBytes(Path.Combine(Directory.GetDirectories(year, $"{volume.Split('/')[1]}-*").Single(), file));
    }

    /// <summary>A file by its path below the output folder.</summary>
    public byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Out, file));

    public void Dispose() => folder.Delete(recursive: true);
}
