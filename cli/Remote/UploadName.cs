using Compiler.Backend.Intake.Uploads;

namespace Compiler.Cli.Remote;

/// <summary>Names an upload after its file.</summary>
internal static class UploadName
{
    /// <summary>
    /// The path from the folders <c>{adcode}/{year}/</c> on, which determine place and year; without them the path below the
    /// given folder.
    /// </summary>
    public static string ForFile(IntakeFile file)
    {
        var path = file.Stored.Name;
        var hints = FolderHints.FromPath(path);
        if (hints is { Adcode: { } adcode, Year: { } year })
            return path[(path.LastIndexOf(FormattableString.Invariant($"/{adcode}/{year:D4}/"), StringComparison.Ordinal) + 1)..];
        return file.DisplayPath[(file.DisplayPath.IndexOf('/', StringComparison.Ordinal) + 1)..];
    }
}
