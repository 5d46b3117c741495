using Compiler.Yearbooks;

namespace Compiler.Tests.EndToEnd;

/// <summary>A worker that cannot do its work does not start, and says why in one line.</summary>
[Collection(StorageEmulator.Name)]
public sealed class StartTests(StorageEmulator azurite)
{
    [Fact]
    public Task Start_RendererThatNobodyKnows_NamesTheSettingAndTheChoice() =>
        AssertEndsAsync("RENDERER is “latex”, which this build does not have.", ("RENDERER", "latex"));

    [Fact]
    public Task Start_QuestPdfThatCannotDraw_NamesTheSetting() =>
        AssertEndsAsync(
            RendererCatalogue.Names.Contains("questpdf")
                ? "Set QUESTPDF_LICENSE to the licence type that you hold"
                : "The package feed had no QuestPDF when it was built.",
            ("RENDERER", "questpdf"),
            ("QUESTPDF_LICENSE", ""),
            ("AZURE_FUNCTIONS_ENVIRONMENT", "Production"));

    [Fact]
    public Task Start_TypstWithoutNode_SaysWhatToPublish() =>
        AssertEndsAsync("Publish the functions with Typst and Node.js", ("RENDERER", "typst"), ("PATH", Programs.DotnetFolder));

    [Fact]
    public Task Start_NoStorage_NamesTheSetting() => AssertEndsAsync("The setting Storage__blobServiceUri must be", ("Storage", ""));

    private async Task AssertEndsAsync(string reason, params (string Name, string Value)[] settings)
    {
        var (exitCode, output, errors) = await FunctionsProcess.FailToStartAsync(azurite.NewAccount(), settings);
        Assert.Equal(2, errors.Length);
        Assert.StartsWith("The functions do not start: ", errors[0], StringComparison.Ordinal);
        Assert.Contains(reason, errors[0], StringComparison.Ordinal);
        Assert.Equal("LocalHost: the worker does not start: it ended with exit code 1", errors[1]);
        Assert.Equal(1, exitCode);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
