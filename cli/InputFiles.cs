using System.Collections.Immutable;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Lists the files in the given paths.</summary>
internal static class InputFiles
{
    /// <summary>
    /// Lists every file once. A file is shown with the name of the folder that was given, or with its own folder's name if the
    /// file itself was given. An output folder inside an input folder is skipped.
    /// </summary>
    public static async Task<ImmutableArray<IntakeFile>> ListAsync(
        IFileStore store, IReadOnlyList<string> paths, string? output, CancellationToken cancellationToken)
    {
        var outputFolder = output is null ? null : Full(output);
        var files = new List<IntakeFile>();
        foreach (var path in paths)
        {
            var full = Full(path);
            if (!Path.Exists(full))
                throw new UsageException($"There is no file or folder {path}.");
            if (full == outputFolder)
                throw new UsageException($"{path} is both input and output; choose another folder for --out.");
            files.AddRange((await ListAsync(store, full, cancellationToken)).Where(file => IsInput(file.Stored.Name, full, outputFolder)));
        }

        return [.. files.OrderBy(file => file.DisplayPath, StringComparer.Ordinal).DistinctBy(file => file.Stored.Name)];
    }

    /// <summary>The file with this path, or the files of this folder.</summary>
    public static async Task<List<IntakeFile>> ListAsync(IFileStore store, string path, CancellationToken cancellationToken)
    {
        var full = Full(path);
        var folder = File.Exists(full) ? Path.GetDirectoryName(full)! : full;
        var parent = Path.GetDirectoryName(folder) ?? folder;
        var files = new List<IntakeFile>();
        await foreach (var file in store.ListAsync(full, cancellationToken))
            files.Add(new IntakeFile(file, Path.GetRelativePath(parent, file.Name).Replace(Path.DirectorySeparatorChar, '/')));
        return files;
    }

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsInput(string file, string path, string? output) =>
        output is null || IsWithin(path, output) || !IsWithin(file, output);

    private static bool IsWithin(string path, string folder) =>
        Path.GetFullPath(path).StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
