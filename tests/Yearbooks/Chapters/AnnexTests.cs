using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Chapters;

/// <summary>核查附册: the document beside the book.</summary>
public sealed class AnnexTests
{
    [Fact]
    public void Annex_OfAProvinceWithDoubts_HasAChapterOfLists() =>
        Assert.Equal(
            ["一 核查概况", "二 核查清单", "三 机关附表", "四 分市统计表", "五 资料来源"],
            Volumes.Compose(2023, "130000").Annex.Chapters.Select(chapter => $"{chapter.Number} {chapter.Title}"));

    [Fact]
    public void Annex_WithoutDoubts_IsShortAndSaysSo()
    {
        var annex = Volumes.Compose(Seeds.Roll(
            new ReportSketch("河北省教育厅", 2024).At("130000", "河北省").Row("new_received", 0, 0, 0, 0, 0, 0, 0))).Annex;

        Assert.Equal(["核查概况", "核查清单", "机关附表", "资料来源"], annex.Chapters.Select(chapter => chapter.Title));
        Assert.Contains("所列报告均未发现问题，没有需要逐项列出的核查结果。", annex.Chapters[0].Blocks.SelectMany(Volumes.Texts));
        Assert.Equal(["missing"], annex.Chapters[1].Blocks.OfType<Table>().Select(table => table.Anchor));
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
    public void Guide_LinksEachListThatHasEntries()
    {
        var annex = SampleVolumes.Last.Annex;
        var links = annex.Chapters[0].Blocks.OfType<Table>().First().Rows.Select(row => row.Cells[0].Anchor).OfType<string>().ToList();

        Assert.NotEmpty(links);
        Assert.Equal(annex.Chapters[1].Blocks.OfType<Heading>().Select(heading => heading.Anchor), links);
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
