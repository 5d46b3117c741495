using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Opens the folder given with <c>--out</c>.</summary>
internal static class OutputFolder
{
    /// <summary>Opens the folder, creating it if needed; throws before any work is done if it is not writable.</summary>
    public static IFileStore Open(CommandContext context, string path)
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
            throw new UsageException($"The output folder {path} is not writable: {exception.Message}");
        }

        return context.OpenFolder(path);
    }
}
