namespace Compiler.Cli.Closing;

/// <summary>What finding codes mean, in the words of docs/findings.md.</summary>
internal static class FindingMeanings
{
    private const string Heading = "## ";
    private const string Meaning = "- **含义**：";

    private static readonly Lazy<Dictionary<string, string>> Meanings = new(Read);

    /// <summary>The first clause of the meaning; empty for a code that the document does not have.</summary>
    public static string Find(string code) => Meanings.Value.GetValueOrDefault(code, "");

    private static Dictionary<string, string> Read()
    {
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = new StreamReader(typeof(FindingMeanings).Assembly.GetManifestResourceStream("findings.md")!);
        for (var (code, line) = ("", reader.ReadLine()); line is not null; line = reader.ReadLine())
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
                code = line[Heading.Length..];
            else if (line.StartsWith(Meaning, StringComparison.Ordinal))
                meanings[code] = line[Meaning.Length..].Split('。', '；')[0];
        }

        return meanings;
    }
}
