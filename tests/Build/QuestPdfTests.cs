using System.Diagnostics;
using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.Build;

/// <summary>QuestPDF is the one package that a feed may lack: eng/QuestPdf.targets leaves it and its renderer out.</summary>
public sealed class QuestPdfTests
{
    private static readonly string Top = Repository.Top;

    [Theory]
    [InlineData("shared/Yearbooks/Yearbooks.csproj", "QuestPdfRenderer.cs")]
    [InlineData("tests/Tests.csproj", "QuestPdfRendererTests.cs")]
    public async Task Evaluate_FeedWithQuestPdf_CompilesItsRenderer(string project, string file) =>
        Assert.Contains(file, (await EvaluateAsync(project, hasQuestPdf: true)).Sources);

    [Theory]
    [InlineData("shared/Yearbooks/Yearbooks.csproj")]
    [InlineData("tests/Tests.csproj")]
    public async Task Evaluate_FeedWithoutQuestPdf_CompilesNothingOfIt(string project)
    {
        var (packages, sources) = await EvaluateAsync(project, hasQuestPdf: false);

        Assert.DoesNotContain("QuestPDF", packages);
        Assert.DoesNotContain(sources, source => source.Contains("QuestPdf", StringComparison.Ordinal) && source != "QuestPdfTests.cs");
        Assert.True(sources.Count > 100);
    }

    [Fact]
    public async Task Evaluate_FeedWithQuestPdf_RefersToIt() =>
        Assert.Contains("QuestPDF", (await EvaluateAsync("shared/Yearbooks/Yearbooks.csproj", hasQuestPdf: true)).Packages);

    private static async Task<(IReadOnlyList<string> Packages, IReadOnlyList<string> Sources)> EvaluateAsync(
        string project, bool hasQuestPdf)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["msbuild", project, "-getItem:PackageReference,Compile", $"-p:HasQuestPdf={(hasQuestPdf ? "true" : "false")}"])
        {
            WorkingDirectory = Top,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        using var json = await JsonDocument.ParseAsync(process.StandardOutput.BaseStream);
        await process.WaitForExitAsync();
        var items = json.RootElement.GetProperty("Items");
        return (
            Names(items.GetProperty("PackageReference")),
            [.. Names(items.GetProperty("Compile")).Select(name => name.Split('/', '\\')[^1])]);

        static IReadOnlyList<string> Names(JsonElement list) =>
            [.. list.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()!)];
    }
}
