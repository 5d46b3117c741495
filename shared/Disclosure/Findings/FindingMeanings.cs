using System.Collections.Frozen;
using System.Reflection;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <summary>What findings mean, in the words of docs/findings.md.</summary>
public static class FindingMeanings
{
    private const string Heading = "## ";
    private const string Meaning = "- **含义**：";

    private static readonly Lazy<FrozenDictionary<FindingCode, string>> Meanings = new(Read);

    /// <summary>The meaning, in Chinese; empty for a code that the document does not have.</summary>
    public static string Find(FindingCode code) => Meanings.Value.GetValueOrDefault(code, "");

    private static FrozenDictionary<FindingCode, string> Read()
    {
        var meanings = new Dictionary<FindingCode, string>();
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Findings/findings.md")!);
        for (var (code, line) = ("", reader.ReadLine()); line is not null; line = reader.ReadLine())
        {
            if (line.StartsWith(Heading, StringComparison.Ordinal))
                code = line[Heading.Length..];
            else if (line.StartsWith(Meaning, StringComparison.Ordinal))
                meanings[FindingCode.Parse(code)] = line[Meaning.Length..];
        }

        return meanings.ToFrozenDictionary();
    }
}
