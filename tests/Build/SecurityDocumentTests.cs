using System.Text.RegularExpressions;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>docs/security.md stays short, and names only tests that exist.</summary>
public sealed partial class SecurityDocumentTests
{
    private const int MaxRows = 30;

    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. File.ReadLines(Path.Combine(Repository.Top, "docs", "security.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1).Select(line => line.Trim('|', ' ').Split(" | ")),
    ];

    [Fact]
    public void Rows_Always_AreAtMostThirty()
    {
        Assert.InRange(Rows.Count, 1, MaxRows);
        Assert.All(Rows, (row, i) => Assert.Equal((3, $"{i + 1}."), (row.Length, row[0].Split(' ')[0])));
    }

    [Fact]
    public void Tests_OfEveryRow_ExistOrAreSaidToBeMissing()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Top, "tests"), "*Tests.cs", SearchOption.AllDirectories)
            .SelectMany(file => Method().Matches(File.ReadAllText(file))
                .Select(match => $"{Path.GetFileNameWithoutExtension(file)}.{match.Groups[1].Value}"))
            .ToHashSet(StringComparer.Ordinal);
        var named = Rows.SelectMany(row => Quoted().Matches(row[^1])).Select(match => match.Groups[1].Value).ToList();

        Assert.All(Rows, row => Assert.True(Quoted().IsMatch(row[^1]) || row[^1].StartsWith("none", StringComparison.Ordinal), row[0]));
        Assert.Empty(named.Except(tests));
    }

    [GeneratedRegex(@"\[(?:Fact|Theory)\].*?public (?:async )?(?:void|Task) (\w+)\(", RegexOptions.Singleline)]
    private static partial Regex Method();

    [GeneratedRegex("`(\\w+\\.\\w+)`")]
    private static partial Regex Quoted();
}
