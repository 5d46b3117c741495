using Compiler.Testing;

namespace Compiler.Accuracy.Running;

/// <summary>tests/Accuracy/RESULTS.md: what is measured of files, and below it what is measured of scans; each is written alone.</summary>
internal static class ResultsFile
{
    /// <summary>The heading under which the results of scans stand; they go on to the end of the file.</summary>
    public const string Scans = "## Scans";

    private static readonly string Name = Path.Combine(Repository.Top, "tests", "Accuracy", "RESULTS.md");

    public static void WriteFiles(string results) => File.WriteAllText(Name, results + Parts().Scans);

    public static void WriteScans(string results) => File.WriteAllText(Name, $"{Parts().Files.TrimEnd()}\n\n{results}");

    private static (string Files, string Scans) Parts()
    {
        var text = File.ReadAllText(Name);
        var at = text.IndexOf(Scans, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], "\n" + text[at..]);
    }
}
