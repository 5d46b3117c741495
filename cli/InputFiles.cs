using System.Collections.Immutable;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Finds the files that the operator's paths stand for.</summary>
internal static class InputFiles
{
    /// <summary>
    /// Every file once. It is shown below the name of the folder that was given, or of its own folder where the file
    /// itself was given. The output folder, if there is one, is left out where it lies within an input folder.
    /// </summary>
    public static async Task<ImmutableArray<IntakeFile>> ListAsync(
        IFileStore store, IReadOnlyList<string> paths, string? output, CancellationToken cancellationToken)
    {
        var outside = output is null ? null : Full(output);
        var files = new List<IntakeFile>();
        foreach (var path in paths)
        {
            var full = Full(path);
            if (!Path.Exists(full))
                throw new UsageException($"There is no file or folder {path}.");
            if (full == outside)
                throw new UsageException($"{path} is both input and output; choose another folder for --out.");
            files.AddRange((await ListAsync(store, full, cancellationToken)).Where(file => IsInput(file.Stored.Name, full, outside)));
        }

        return [.. files.OrderBy(file => file.ShownAs, StringComparer.Ordinal).DistinctBy(file => file.Stored.Name)];
    }

    /// <summary>The file of this path, or the files of the folder.</summary>
    public static async Task<List<IntakeFile>> ListAsync(IFileStore store, string path, CancellationToken cancellationToken)
    {
        var full = Full(path);
        var folder = File.Exists(full) ? Path.GetDirectoryName(full)! : full;
        var above = Path.GetDirectoryName(folder) ?? folder;
        var files = new List<IntakeFile>();
        await foreach (var file in store.ListAsync(full, cancellationToken))
            files.Add(new IntakeFile(file, Path.GetRelativePath(above, file.Name).Replace(Path.DirectorySeparatorChar, '/')));
        return files;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsInput(string file, string path, string? output) =>
        output is null || IsWithin(path, output) || !IsWithin(file, output);

    private static bool IsWithin(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
