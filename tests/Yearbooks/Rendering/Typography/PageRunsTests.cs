using System.Collections.Immutable;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class PageRunsTests
{
    private static readonly Typesetter Typesetter = new(new RendererOptions().FontFolder);

    // A chapter is a word; each of its letters is a sheet, W on landscape pages. Runs in brackets.
    [Theory]
    [InlineData("p p p", false, "[p][p][p]")]
    [InlineData("p p p", true, "[ppp]")]
    [InlineData("p pW p", true, "[pp][W][p]")]
    [InlineData("pW W p", true, "[p][WW][p]")]
    public void Join_Chapters_AreOnThePagesOfThoseBeforeInAContinuousBook(string chapters, bool isContinuous, string expected)
    {
        var sheets = chapters.Split(' ').Select(chapter =>
            chapter.Select((sheet, index) => new PageSheet(sheet == 'W', index, index + 1)).ToImmutableArray());

        var runs = PageRuns.Join(sheets, isContinuous);

        Assert.Equal(expected, string.Concat(runs.Select(run =>
            $"[{string.Concat(run.Pieces.Select(_ => run.IsLandscape ? 'W' : 'p'))}]")));
        Assert.Equal([.. Enumerable.Range(0, chapters.Split(' ').Length)], runs.SelectMany(run => run.Pieces).Where(piece => piece.IsStart)
            .Select(piece => piece.Chapter));
    }

    [Theory]
    [InlineData(20, true)]
    [InlineData(800, false)]
    public void Set_Book_IsContinuousIfItIsShort(int rows, bool isContinuous)
    {
        var book = SampleYearbook.Book(
            SampleYearbook.Notes, SampleYearbook.Wrap(SampleTables.Findings(rows)), SampleYearbook.Quality with { Anchor = "last" });

        Assert.Equal(isContinuous ? 1 : 3, Typesetter.Set(book).Runs.Length);
    }
}
