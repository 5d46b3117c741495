using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Opens the folder behind <c>--out</c>.</summary>
internal static class OutputFolder
{
    /// <summary>The folder, made if need be; one that cannot be written to is found out before any work is done.</summary>
    public static IFileStore Open(CommandContext surroundings, string path)
    {
        var probe = Path.Combine(path, ".probe.unfinished");
        try
        {
            Directory.CreateDirectory(path);
            File.Create(probe).Dispose();
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The output folder {path} cannot be written to: {exception.Message}");
        }

        return surroundings.OpenFolder(path);
    }
}
