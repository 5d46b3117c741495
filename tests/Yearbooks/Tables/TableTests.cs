using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Tables;

public sealed class TableTests
{
    public static TheoryData<string> Books =>
        [.. Volumes.All.Append(Trial).Append(Mixed).Select(book => $"{book.Year} {book.Adcode} {book.Fingerprint}")];

    private static Yearbook Trial { get; } = Volumes.Compose(Seeds.Roll(new ReportSketch("甲局", 2024, "2019").At("130000", "河北省")
        .Row("other", 3, 0, 0, 0, 0, 0, 3).Disclosure("regulations", 1, 2, 3)));

    private static Yearbook Mixed { get; } = Volumes.Compose(Seeds.Roll(
        new ReportSketch("甲局", 2024, "2019").At("130000", "河北省").Row("other", 3, 0, 0, 0, 0, 0, 3),
        new ReportSketch("乙局", 2024).At("130000", "河北省").Row("other_3_other", 4, 0, 0, 0, 0, 0, 4),
        new ReportSketch("河北省人民政府", 2024).At("130000", "河北省").Compiles(),
        new ReportSketch("石家庄海关", 2024).At("130000", "河北省", line: Compiler.Disclosure.Reports.BodyLine.Vertical)));

    [Theory]
    [MemberData(nameof(Books))]
    public void EveryTable_WithItsSpans_FillsItsColumnsExactly(string book)
    {
        foreach (var table in Find(book).Tables)
        {
            foreach (var rows in new[] { table.Header, table.Rows })
            {
                Assert.All(
                    DataGrid.Lay(rows, table.Columns.Length),
                    (row, i) => Assert.True(row.All(cell => cell is not null), $"{table.Caption}, row {i + 1}"));
            }

            Assert.NotEmpty(table.Rows);
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void EveryAnchor_IsAsciiAndUnique(string book)
    {
        var chapters = Find(book).Chapters().ToList();
        var anchors = chapters
            .Select(chapter => chapter.Anchor)
            .Concat(
                chapters
                    .SelectMany(chapter => chapter.Blocks)
                    .Select(block =>
                        block switch
                        {
                            Heading heading => heading.Anchor,
                            Table table => table.Anchor,
                            _ => null,
                        }))
            .OfType<string>()
            .ToList();
        Assert.All(anchors, anchor => Assert.Matches("^[a-z0-9-]+$", anchor));
        Assert.Equal(anchors.Count, anchors.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void EveryCaption_IsNumberedWithinItsChapter(string book)
    {
        foreach (var (document, series) in new[] { (Find(book).Document, "表"), (Find(book).Annex, "附表") })
        {
            foreach (var (chapter, number) in document.Chapters.Select((chapter, i) => (chapter, i + 1)))
            {
                var captions = chapter.Blocks.OfType<Table>().Select(table => table.Caption).ToList();
                Assert.All(captions, (caption, i) => Assert.StartsWith($"{series} {number}-{i + 1} ", caption, StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void EveryFigureCell_IsANumberOrASignOfTheLegend(string book)
    {
        var figures = Find(book).Tables.SelectMany(DataGrid.DataCells).Where(cell => cell.IsFigure);
        Assert.All(figures, cell => Assert.Matches(@"^([+-]?\d{1,3}(,\d{3})*(\.\d+)?[†‡*]*|…|—|\d+/\d+)$", cell.Text));
    }

    [Fact]
    public void RequestsTable_OfTheFormInForce_HasTheOfficialLayout()
    {
        var table = Volumes.Compose(2024, "130000").Table("requests");
        Assert.Equal(25, table.Rows.Length);
        Assert.Equal(10, table.Columns.Length);
        Assert.Equal(["（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "申请人情况"], table.Header[0].Texts());
        Assert.Equal(["自然人", "法人或其他组织", "总计"], table.Header[1].Texts());
        Assert.Equal([1, 5, 1], table.Header[1].Cells.Select(cell => cell.ColumnSpan));
        var results = table.Rows[2].Cells[0];
        Assert.Equal(("三、本年度办理结果", 22, true), (results.Text, results.RowSpan, results.IsVertical));
        Assert.Equal(["（七）总计", "215", "2", "0", "0", "4", "0", "221"], table.Rows[23].Texts());
    }

    [Fact]
    public void RequestsTable_OfTheTrialForm_HasItsOwnRows()
    {
        var table = Trial.Table("requests");
        Assert.Equal(23, table.Rows.Length);
        Assert.Equal(20, table.Rows[2].Cells[0].RowSpan);
        Assert.Contains(table.Rows, row => row.Texts() is ["（六）其他处理", "3", ..]);
        Assert.Contains(Trial.Table("disclosure").Rows, row => row.Texts() is ["规章", "1", "2", "3"]);
    }

    [Fact]
    public void RequestsTable_OfBothForms_SaysWhereTheOtherRowsAre()
    {
        var book = Volumes.Compose(Seeds.Roll(
            new ReportSketch("甲局", 2024, "2019").At("130000", "河北省").Row("other", 3, 0, 0, 0, 0, 0, 3),
            new ReportSketch("乙局", 2024).At("130000", "河北省").Row("other_3_other", 4, 0, 0, 0, 0, 0, 4)));
        var table = book.Table("requests");
        Assert.Contains(table.Rows, row => row.Texts() is ["3.其他", "4", ..]);
        Assert.Contains(table.Notes, note => note.Contains("（六）合计 7 件", StringComparison.Ordinal));
        Assert.Equal("7", book.Table("t-3").Rows[^1].Texts()[7]);
    }

    [Fact]
    public void DisputesTable_HasFifteenColumnsUnderThreeRowsOfHeads()
    {
        var table = Volumes.Compose(2023, "130000").Table("disputes");
        Assert.Equal([3, 15, 1], [table.Header.Length, table.Columns.Length, table.Rows.Length]);
        Assert.Equal(["5‡", "0‡", "0‡", "1‡", "6‡", "0‡", "0‡", "0‡", "0‡", "0‡", "…", "…", "…", "…", "…"], table.Rows[0].Texts());
        Assert.Contains("除下列各项外，数据覆盖 1/1 份报告；复议后起诉覆盖 0/1 份报告。", table.Notes);
    }

    [Fact]
    public void PartialCells_AreMarkedAndNamedInTheNote()
    {
        var table = Volumes.Compose(Seeds.Roll(
            new ReportSketch("甲局", 2024).At("130000", "河北省").Set("requests.granted.natural_person", null),
            new ReportSketch("乙局", 2024).At("130000", "河北省").Row("granted", 4, 0, 0, 0, 0, 0, 4))).Table("requests");
        Assert.Equal("4*", table.Rows[2].Texts()[2]);
        Assert.Contains(table.Notes, note => note.Contains("（一）予以公开（自然人）覆盖 1/2 份报告", StringComparison.Ordinal));
        Assert.Contains("* 仅含部分报告的数据。", table.Notes);
    }

    private static Yearbook Find(string name) =>
        Volumes.All.Append(Trial).Append(Mixed).Single(book => $"{book.Year} {book.Adcode} {book.Fingerprint}" == name);
}
