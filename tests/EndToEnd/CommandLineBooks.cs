using Compiler.Storage;

namespace Compiler.Tests.EndToEnd;

/// <summary>The books that the command line prints of the samples, with the dates that their uploads have.</summary>
internal sealed class CommandLineBooks : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compiler-");

    private string Out => Path.Combine(folder.FullName, "out");

    public int Count => Directory.GetFiles(Out, "yearbook.pdf", SearchOption.AllDirectories).Length;

    public static async Task<CommandLineBooks> OfAsync(IEnumerable<StoredFile> uploads)
    {
        var books = new CommandLineBooks();
        var input = books.folder.CreateSubdirectory("in").FullName;
        foreach (var upload in uploads)
        {
            var copy = Path.Combine(input, upload.Name);
            File.Copy(Path.Combine(Samples.Folder, upload.Name), copy);
            File.SetLastWriteTimeUtc(copy, upload.Modified.UtcDateTime);
        }

        await Programs.RunCliAsync(input, "compile", input, "--out", books.Out, "--renderer", "typst");
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
