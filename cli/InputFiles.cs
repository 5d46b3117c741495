using System.Collections.Immutable;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Cli;

/// <summary>Lists the files in the given paths.</summary>
internal static class InputFiles
{
    /// <summary>
    /// Lists every file once and names on stderr what is not read. A file is shown with the name of the folder that was given,
    /// or with its own folder's name if the file itself was given. An output folder inside an input folder is skipped.
    /// </summary>
    public static ImmutableArray<IntakeFile> List(CommandContext context, IReadOnlyList<string> paths, string? output)
    {
        var outputFolder = output is null ? null : Full(output);
        foreach (var path in paths)
        {
            if (!Path.Exists(Full(path)))
                throw new UsageException($"There is no file or folder {path}.");
            if (Full(path) == outputFolder)
                throw new UsageException($"{path} is both input and output; choose another folder for --out.");
        }

        var walk = new FolderWalk(paths.Select(Full), outputFolder);
        foreach (var skipped in walk.Skipped.OrderBy(skipped => skipped.Path, StringComparer.Ordinal))
            context.Error.WriteLine(Explain(skipped));
        return [.. walk.Files.Select(Display).OrderBy(file => file.DisplayPath, StringComparer.Ordinal)];
    }

    /// <summary>The one file with this path.</summary>
    public static IntakeFile Find(string path)
    {
        var walk = new FolderWalk([Full(path)]);
        return walk is { Files: [var only], Skipped: [] } && !Directory.Exists(path)
            ? Display(only)
            : throw new UsageException(walk is { Files: [], Skipped: [var skipped] } ? Explain(skipped) : $"There is no file {path}.");
    }

    private static IntakeFile Display((StoredFile File, string Root) found)
    {
        var folder = Directory.Exists(found.Root) ? found.Root : Path.GetDirectoryName(found.Root)!;
        var shown = Path.GetRelativePath(Path.GetDirectoryName(folder) ?? folder, found.File.Name);
        return new IntakeFile(found.File, shown.Replace(Path.DirectorySeparatorChar, '/'));
    }

    private static string Explain(SkippedPath skipped) => skipped.Reason switch
    {
        SkipReason.Special => $"{skipped.Path}: skipped; it is a named pipe, a socket or a device, not a file.",
        SkipReason.BrokenLink => $"{skipped.Path}: skipped; the link leads to no file or folder that can be reached.",
        _ => $"{skipped.Path}: skipped; the same folder is read as {skipped.ReadAs}.",
    };

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
}
