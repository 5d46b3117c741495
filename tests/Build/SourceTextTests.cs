using System.Text.RegularExpressions;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>What .editorconfig says and no analyzer holds.</summary>
public sealed partial class SourceTextTests
{
    private const int MaxLineLength = 140;
    private const int MaxFileLength = 300;

    private static readonly IReadOnlyList<string> Files =
    [
        .. new[] { "cli", "eng", "functions", "shared", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Top, folder), "*.cs", SearchOption.AllDirectories)),
    ];

    [Fact]
    public void Lines_WithoutTheirLiterals_HaveAtMost140Characters()
    {
        var wide = Files.SelectMany(file => File.ReadLines(file).Select((line, i) => (Line: line, At: $"{file}:{i + 1}")))
            .Where(line => line.Line.Length > MaxLineLength && Literal().Replace(line.Line, "").Length > MaxLineLength);
        Assert.Empty(wide.Select(line => line.At));
    }

    // The catalogues are lists, and tests are lists of cases.
    [Fact]
    public void Files_OfTheProduct_HaveAtMost300Lines()
    {
        var tall = Files.Where(file => !Path.GetRelativePath(Repository.Top, file).StartsWith("tests", StringComparison.Ordinal))
            .Where(file => !Path.GetFileName(file).Contains("Catalogue", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Count() > MaxFileLength);
        Assert.Empty(tall);
    }

    // Raw literals of one line, then the others.
    [GeneratedRegex("""
        "{3}.*?"{3}|"(?:\\.|[^"\\])*"
        """)]
    private static partial Regex Literal();
}
