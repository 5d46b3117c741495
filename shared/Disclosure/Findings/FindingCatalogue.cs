namespace Compiler.Disclosure.Findings;

/// <summary>Creates all findings: code, severity and wording.</summary>
public static partial class FindingCatalogue
{
    // What a detail lists at most; the message has all.
    private const int MaxListed = 6;

    private static string Quoted(IReadOnlyList<string> names) => Listing([.. names.Select(name => $"“{name}”")]);

    private static string Listing(IReadOnlyList<string> names) =>
        $"{string.Join("、", names.Take(MaxListed))}{(names.Count > MaxListed ? $"等 {names.Count} 处" : "")}";

    // 行政复议·结果维持, 行政复议·总计 → 行政复议（结果维持、总计）.
    private static string Cells(IEnumerable<string> labels) => string.Join('、', labels
        .Select(label => label.Split('·', 2))
        .GroupBy(parts => parts[0], parts => parts[^1])
        .Select(row => $"{row.Key}（{Listing([.. row])}）"));

    // Figures of a row, which messages separate by slashes.
    private static string Spaced(string figures) => figures.Replace("/", "、", StringComparison.Ordinal);
}
