using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Chapters;

/// <summary>核查附册: the document beside the book.</summary>
public sealed class AnnexTests
{
    [Fact]
    public void Annex_OfAProvinceWithDoubts_HasAChapterForEachListWithEntries() =>
        Assert.Equal(
            ["一 说明", "二 各报告核对结果", "三 问题清单", "四 标注‡的数据", "五 分市统计表", "六 资料来源"],
            Volumes.Compose(2023, "130000").Annex.Chapters.Select(chapter => $"{chapter.Number} {chapter.Title}"));

    [Fact]
    public void Annex_WithoutDoubts_IsShortAndSaysSo()
    {
        var annex = Volumes.Compose(Seeds.Roll(
            new ReportSketch("河北省教育厅", 2024).At("130000", "河北省").Row("new_received", 0, 0, 0, 0, 0, 0, 0))).Annex;

        Assert.Equal(["说明", "各报告核对结果", "资料来源"], annex.Chapters.Select(chapter => chapter.Title));
        Assert.Contains("所列报告均未发现问题，没有需要逐项列出的核查结果。", annex.Chapters[0].Blocks.SelectMany(Volumes.Texts));
    }

    [Fact]
    public void Annex_BearsTheCoverAndTheEditionOfItsBook()
    {
        var book = SampleVolumes.Last;

        var cover = book.Annex.Cover;
        Assert.Equal(("政府信息公开年鉴", "核查附册", "样例"), (cover.Series, cover.Title, cover.Mark));
        Assert.Equal((book.Document.Cover.Place, book.Document.Cover.Year), (cover.Place, cover.Year));
        Assert.Equal(book.Document.Cover.Imprint.AsEnumerable(), cover.Imprint);
        Assert.Equal("【样例】河北省政府信息公开年鉴核查附册 · 2024 年", book.Annex.RunningTitle);
        Assert.Equal("河北省政府信息公开年鉴核查附册 2024 年（样例）", book.Annex.Info.Title);
    }

    [Fact]
    public void Guide_LinksEachListThatHasAChapter()
    {
        var annex = SampleVolumes.Last.Annex;
        var links = annex.Chapters[0].Blocks.OfType<Table>().Single().Rows.Select(row => row.Cells[0].Anchor).OfType<string>().ToList();

        Assert.NotEmpty(links);
        Assert.Equal(annex.Chapters[2..^2].Select(chapter => chapter.Anchor), links);
    }

    [Fact]
    public void Tables_OfBookAndAnnex_AreAllInTheDataFiles()
    {
        var book = SampleVolumes.Last;
        var captions = new[] { book.Document, book.Annex }
            .SelectMany(document => document.Chapters).SelectMany(chapter => chapter.Blocks).OfType<Table>().Select(table => table.Caption);

        Assert.Equal(captions, book.Tables.Select(table => table.Caption));
    }
}
