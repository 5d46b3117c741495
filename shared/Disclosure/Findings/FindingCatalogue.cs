namespace Compiler.Disclosure.Findings;

/// <summary>Creates all findings: code, severity and wording.</summary>
public static partial class FindingCatalogue
{
    // What a detail lists at most; the message has all.
    private const int MaxListed = 6;

    private static string Quoted(IReadOnlyList<string> names) => Listing([.. names.Select(name => $"“{name}”")]);

    private static string Listing(IReadOnlyList<string> names) =>
        $"{string.Join("、", names.Take(MaxListed))}{(names.Count > MaxListed ? $"等 {names.Count} 处" : "")}";

    // Figures of a row, which messages separate by slashes.
    private static string Spaced(string figures) => figures.Replace("/", "、", StringComparison.Ordinal);
}
