using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Yearbooks.Rendering;

public sealed class RendererCatalogueTests
{
    private static readonly RendererOptions Options = new() { QuestPdfLicence = "Evaluation" };

    [Fact]
    public async Task Create_NoName_GivesTheFirst()
    {
        await using var renderer = RendererCatalogue.Create(null, Options);

        Assert.Equal(RendererCatalogue.Names[0], renderer.Name);
    }

    [Fact]
    public async Task Create_EveryName_GivesTheRendererOfThatName()
    {
        Assert.Contains("typst", RendererCatalogue.Names);
        foreach (var name in RendererCatalogue.Names)
        {
            await using var renderer = RendererCatalogue.Create(name.ToUpperInvariant(), Options);
            Assert.Equal(name, renderer.Name);
        }
    }

    [Fact]
    public void Create_UnknownName_ListsTheNames()
    {
        var failure = Assert.Throws<ArgumentException>(() => RendererCatalogue.Create("latex", Options));

        Assert.Contains("latex", failure.Message, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", RendererCatalogue.Names), failure.Message, StringComparison.Ordinal);
        Assert.False(RendererCatalogue.TryCreate("latex", Options, out _));
    }
}
