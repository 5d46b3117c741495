using Compiler.Tests.Pdf;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.QuestPdf;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Tests.Yearbooks.Rendering.QuestPdf;

public sealed class QuestPdfRendererTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Free")]
    [InlineData("17")]
    public void Constructor_NoKnownLicence_ListsTheLicences(string? licence)
    {
        var failure = Assert.Throws<RenderingException>(() => new QuestPdfRenderer(new RendererOptions { QuestPdfLicence = licence }));

        Assert.Contains("Professional", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalogue_QuestPdfIsThere_IsTheDefault() => Assert.Equal("questpdf", RendererCatalogue.Names[0]);

    [Fact]
    public async Task RenderAsync_WholeBook_ReadsAloudLikeTypst()
    {
        await using var typst = new TypstRenderer(new RendererOptions());
        await using var questPdf = new QuestPdfRenderer(new RendererOptions { QuestPdfLicence = "Evaluation" });

        var expected = await PdfView.OfAsync(await typst.RenderAsync(SampleYearbook.Whole, CancellationToken.None));
        var view = await PdfView.OfAsync(await questPdf.RenderAsync(SampleYearbook.Whole, CancellationToken.None));

        Assert.Equal(expected.Reading, view.Reading);
    }
}
