using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>What is published with the functions draws as what is built here: the same Typst.</summary>
public sealed class TypstPackagesTests
{
    private const string Typst = "@myriaddreamin/typst-ts-node-compiler";

    [Fact]
    public void Typst_PublishedAndBuilt_IsOneVersion() => Assert.Equal(Version(""), Version("functions/typst"));

    private static string? Version(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Repository.Top, folder, "package.json")));
        return package.RootElement.GetProperty("dependencies").GetProperty(Typst).GetString();
    }
}
