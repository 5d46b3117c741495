using System.Collections.Immutable;
using Compiler.Storage;

namespace Compiler.Cli;

/// <summary>Finds the files that the operator's paths stand for.</summary>
internal static class InputFiles
{
    /// <summary>Every file once, by name. The output folder is left out where it lies within an input folder.</summary>
    public static async Task<ImmutableArray<StoredFile>> ListAsync(
        IFileStore store, IReadOnlyList<string> paths, string output, CancellationToken cancellationToken)
    {
        var outside = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        var files = new List<StoredFile>();
        foreach (var path in paths)
        {
            if (!Path.Exists(path))
                throw new UsageException($"There is no file or folder {path}.");
            if (Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) == outside)
                throw new UsageException($"{path} is both input and output; choose another folder for --out.");
            await foreach (var file in store.ListAsync(path, cancellationToken))
            {
                if (IsInput(Path.GetFullPath(file.Name), Path.GetFullPath(path), outside))
                    files.Add(file);
            }
        }

        return [.. files.OrderBy(file => file.Name, StringComparer.Ordinal).DistinctBy(file => Path.GetFullPath(file.Name))];
    }

    private static bool IsInput(string file, string path, string output) => IsWithin(path, output) || !IsWithin(file, output);

    private static bool IsWithin(string path, string folder) =>
        path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
