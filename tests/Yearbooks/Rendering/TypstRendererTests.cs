using Compiler.Tests.Pdf;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typst;

namespace Compiler.Tests.Yearbooks.Rendering;

public sealed class TypstRendererTests
{
    private static readonly YearbookDocument Small = SampleYearbook.Book(SampleYearbook.Wrap(Paragraph.FromText("短章")));

    [Fact]
    public async Task RenderAsync_NodeIsMissing_SaysWhatIsNeeded()
    {
        await using var renderer = new TypstRenderer(new RendererOptions { NodePath = "no-such-node" });

        var failure = await Assert.ThrowsAsync<RenderingException>(() => renderer.RenderAsync(Small, CancellationToken.None));

        Assert.Contains("Node.js", failure.Message, StringComparison.Ordinal);
        Assert.Contains("no-such-node", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_ProcessDies_SaysItsLastWords()
    {
        // dotnet stands for a Node that cannot run the script.
        await using var renderer = new TypstRenderer(new RendererOptions { NodePath = "dotnet" });

        var failure = await Assert.ThrowsAsync<RenderingException>(() => renderer.RenderAsync(Small, CancellationToken.None));

        Assert.Matches(@"without an answer\. \S+", failure.Message);
    }

    [Fact]
    public async Task CheckAsync_NodeAndTypstAreThere_Passes()
    {
        await using var renderer = new TypstRenderer(new RendererOptions());

        await renderer.CheckAsync(CancellationToken.None);
    }

    [Theory]
    [InlineData("no-such-node")]
    [InlineData("dotnet")]
    public async Task CheckAsync_NodeDoesNotRun_SaysSoInOneLine(string node)
    {
        await using var renderer = new TypstRenderer(new RendererOptions { NodePath = node });

        var failure = await Assert.ThrowsAsync<RenderingException>(() => renderer.CheckAsync(CancellationToken.None));

        Assert.Matches(@"^[^\n]*(no-such-node|loaded: \S+)[^\n]*$", failure.Message);
    }

    [Fact]
    public async Task RenderAsync_FontIsMissing_NamesTheFile()
    {
        await using var renderer = new TypstRenderer(new RendererOptions { FontFolder = "no-such-folder" });

        var failure = await Assert.ThrowsAsync<RenderingException>(() => renderer.RenderAsync(Small, CancellationToken.None));

        Assert.Contains("NotoSansHans-Regular.otf", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_CancelledWhileDrawing_StopsAndDrawsTheNextBook()
    {
        await using var renderer = new TypstRenderer(new RendererOptions());
        await renderer.RenderAsync(Small, CancellationToken.None);
        var huge = SampleYearbook.Book(SampleYearbook.Wrap(SampleTables.Wide(10_000)));
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => renderer.RenderAsync(huge, patience.Token));
        var next = await PdfView.OfAsync(await renderer.RenderAsync(Small, CancellationToken.None));

        Assert.Contains("短章", next.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_ManyAtOnce_GivesEachItsOwnBook()
    {
        await using var renderer = new TypstRenderer(new RendererOptions());
        var books = Enumerable.Range(1, 6).Select(number => SampleYearbook.Book(SampleYearbook.Wrap(Paragraph.FromText($"第{number}册"))));

        var files = await Task.WhenAll(books.Select(book => renderer.RenderAsync(book, CancellationToken.None)));

        var views = await Task.WhenAll(files.Select(PdfView.OfAsync));
        Assert.All(views.Index(), view => Assert.Contains($"第{view.Index + 1}册", view.Item.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RenderAsync_TwoThingsOfOneAnchor_SaysSo()
    {
        await using var renderer = new TypstRenderer(new RendererOptions());
        var book = SampleYearbook.Book(SampleYearbook.Wrap(
            new Heading("甲", "twice"), new Heading("乙", "twice"), new Paragraph([new TextRun("见", Anchor: "twice")])));

        var failure = await Assert.ThrowsAsync<RenderingException>(() => renderer.RenderAsync(book, CancellationToken.None));

        Assert.Contains("twice", failure.Message, StringComparison.Ordinal);
    }
}
