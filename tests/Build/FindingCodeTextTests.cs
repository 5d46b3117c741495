using System.Reflection;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>The text of a finding code stands once in the sources; everything else names the code.</summary>
public sealed class FindingCodeTextTests
{
    private static readonly IReadOnlyList<(string Name, FindingCode Code)> Codes =
    [
        .. typeof(FindingCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(FindingCode))
            .Select(property => (property.Name, (FindingCode)property.GetValue(null)!)),
    ];

    [Fact]
    public void Sources_OfTheProduct_NameCodesInsteadOfWritingThem()
    {
        var texts = Codes.Select(code => $"\"{code.Code}\"").ToList();
        var written = new[] { "cli", "functions", "shared" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Top, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !Path.GetFileName(file).StartsWith(nameof(FindingCodes), StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (Line: line, At: $"{file}:{i + 1}")))
            .Where(line => texts.Exists(text => line.Line.Contains(text, StringComparison.Ordinal)));
        Assert.Empty(written.Select(line => line.At));
    }

    [Fact]
    public void Names_OfCodes_AreTheirTexts()
    {
        Assert.Equal(125, Codes.Count);
        Assert.All(Codes, code => Assert.Equal(
            code.Code.Text.Replace("-", "", StringComparison.Ordinal), code.Name, StringComparer.OrdinalIgnoreCase));
    }
}
