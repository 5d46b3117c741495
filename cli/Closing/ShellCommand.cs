namespace Compiler.Cli.Closing;

/// <summary>Commands as an operator types them in the shell of this system.</summary>
internal static class ShellCommand
{
    /// <summary>The command that deletes a file.</summary>
    public static string DeleteFile(string path) => $"rm {Quote(path)}";

    /// <summary>The command that deletes a folder with all that is in it.</summary>
    public static string DeleteFolder(string path) => $"rm -r {Quote(path)}";

    // PowerShell knows rm, too, but doubles a quote inside quotes.
    private static string Quote(string path)
    {
        // A name that begins with a hyphen would be taken for an option.
        var safe = path.StartsWith('-') ? $"./{path}" : path;
        return $"'{safe.Replace("'", OperatingSystem.IsWindows() ? "''" : @"'\''", StringComparison.Ordinal)}'";
    }
}
