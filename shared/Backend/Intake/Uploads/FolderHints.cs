using System.Globalization;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>Reads hints from the folders <c>{adcode}/{year}/</c> above a file.</summary>
public static class FolderHints
{
    /// <summary>The hints; if there are several pairs of folders, the pair nearest to the file counts.</summary>
    /// <param name="path">The file's path, with forward slashes.</param>
    public static ReportHints FromPath(string path)
    {
        var folders = path.Split('/')[..^1];
        for (var i = folders.Length - 1; i > 0; i--)
        {
            if (IsNumber(folders[i - 1], 6) && IsNumber(folders[i], 4))
                return new ReportHints(folders[i - 1], int.Parse(folders[i], CultureInfo.InvariantCulture));
        }

        return ReportHints.None;
    }

    private static bool IsNumber(string folder, int digits) => folder.Length == digits && folder.All(char.IsAsciiDigit);
}
