using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pictures;
using Compiler.Reading.Pictures.Grid;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Tests.Reading.Pictures;

public sealed class StraightPageTests
{
    private const double Scale = 2;

    [Theory]
    [InlineData(0)]
    [InlineData(0.02)]
    [InlineData(-0.05)]
    public void Create_TurnedTable_HasItsLines(double slope)
    {
        var page = StraightPage.Create(Table(slope).Sheet, Scale);
        var frame = Assert.Single(page.Frames);
        Assert.Equal((4, 3), (frame.Levels.Length, frame.Uprights.Length));
        Assert.InRange(frame.Box.Width, 290, 312);
        Assert.InRange(frame.Box.Height, 142, 158);
    }

    [Theory]
    [InlineData(0.02)]
    [InlineData(-0.05)]
    public void Skew_TurnedTable_IsItsSlope(double slope) =>
        Assert.InRange(Skew.Find(Table(slope).Plane), slope - 0.002, slope + 0.002);

    // A letter of three strokes has no cell around it.
    [Fact]
    public void Create_StrokesOfALetter_AreNoTable()
    {
        var page = new DrawnPage(1200, 1600).Level(100, 160, 100).Level(100, 160, 120).Upright(90, 150, 130);
        Assert.Empty(StraightPage.Create(page.Sheet, Scale).Frames);
    }

    // In a low row the strokes of letters come near its lines or touch them; then other strokes leave them.
    [Theory]
    [InlineData(502, 530, 0, 4)]
    [InlineData(506, 528, 0, 3)]
    [InlineData(502, 530, 12, 3)]
    public void Create_StrokeInALowRow_IsALineIfItTouchesBothAndHasNoBranches(int top, int bottom, int branch, int uprights)
    {
        var page = Table(0).Level(300, 900, 530).Upright(top, bottom, 400);
        if (branch > 0)
            page.Fill(400, 510, branch, 3).Fill(394, 520, branch, 3);
        Assert.Equal(uprights, Assert.Single(StraightPage.Create(page.Sheet, Scale).Frames).Uprights.Length);
    }

    [Fact]
    public void Create_RingOfAStamp_IsNoLine()
    {
        var page = Table(0);
        for (var angle = 0; angle < 3600; angle++)
        {
            var (down, along) = Math.SinCos(angle * Math.PI / 1800);
            page.Fill((int)(620 + (114 * along)), (int)(655 + (114 * down)), 7, 7, grey: 60);
        }

        var frame = Assert.Single(StraightPage.Create(page.Sheet, Scale).Frames);
        Assert.Equal((4, 3), (frame.Levels.Length, frame.Uprights.Length));
    }

    // Scanned in grey, a stamp is lighter than the print under it.
    [Fact]
    public void Bold_StampOverPrint_IsThePrintAlone()
    {
        var drawn = Table(0).Fill(320, 510, 60, 60, grey: 150).Fill(340, 520, 12, 18, grey: 30).Fill(620, 620, 200, 60, grey: 30);
        var page = StraightPage.Create(drawn.Sheet, Scale);
        Assert.Equal(new PixelBox(340, 520, 352, 538), Assert.Single(InkLines.Find(page.BoldInk, new PixelBox(310, 505, 590, 595), 18)));
    }

    [Fact]
    public void Lines_InkInACell_IsFoundThereAndDustIsNot()
    {
        var drawn = Table(0).Fill(330, 520, 12, 18).Fill(700, 530, 2, 2);
        var lines = PageLines.Find(StraightPage.Create(drawn.Sheet, Scale));
        var cell = Assert.Single(lines.Cells);
        Assert.Equal(((0, 0), (0, 0)), (cell.Rows, cell.Columns));
        Assert.Equal(new PixelBox(330, 520, 342, 538), Assert.Single(cell.Lines));
    }

    // Web pages rule their tables in grey.
    [Fact]
    public void Create_GreyLines_AreFound()
    {
        var page = Table(0);
        for (var i = 0; i < page.Plane.Pixels.Length; i++)
            page.Plane.Pixels[i] = Math.Max(page.Plane.Pixels[i], (byte)195);
        Assert.Single(StraightPage.Create(page.Sheet, Scale).Frames);
    }

    // Two cells that are whole are not all of a page.
    [Fact]
    public void Create_GreyTableBelowABlackOne_IsFoundToo()
    {
        var page = Table(0);
        for (var i = 0; i < page.Plane.Pixels.Length; i++)
            page.Plane.Pixels[i] = Math.Max(page.Plane.Pixels[i], (byte)195);
        page.Level(300, 900, 200).Level(300, 900, 260).Upright(200, 262, 300).Upright(200, 262, 600).Upright(200, 262, 900);
        Assert.Equal(2, StraightPage.Create(page.Sheet, Scale).Frames.Length);
    }

    // A minus sign that is faint belongs to its figure, and so do the faint strokes of a digit; dust does not.
    [Fact]
    public void Lines_FaintInkBesideAFigure_BelongsToIt()
    {
        var drawn = Table(0).Fill(340, 520, 12, 10).Fill(329, 526, 8, 3, grey: 190).Fill(340, 530, 12, 8, grey: 190)
            .Fill(360, 527, 2, 2, grey: 190).Fill(340, 620, 12, 18).Fill(340, 720, 12, 18);
        var cell = PageLines.Find(StraightPage.Create(drawn.Sheet, Scale)).Cells[0];
        Assert.Equal(new PixelBox(329, 520, 352, 538), Assert.Single(cell.Lines));
    }

    [Theory]
    [InlineData(-10, "/")]
    [InlineData(0, null)]
    [InlineData(10, null)]
    public void Slashes_Stroke_IsOneIfItLeansToTheRight(int lean, string? text)
    {
        var drawn = Table(0);
        for (var y = 0; y < 24; y++)
            drawn.Fill(340 + (lean * y / 24), 520 + y, 2, 1);
        var page = StraightPage.Create(drawn.Sheet, Scale);
        var line = Assert.Single(Assert.Single(PageLines.Find(page).Cells).Lines);
        Assert.Equal(text, Slashes.Find(page.Ink, line, [new RecognisedFigure("1", 0.6)], 24)?.Candidates[0].Text);
        Assert.Null(Slashes.Find(page.Ink, line, [new RecognisedFigure("4", 0.6)], 24));
    }

    // A faint figure must not become a blank.
    [Fact]
    public void Lines_FaintInk_IsNotBlank()
    {
        var lines = PageLines.Find(StraightPage.Create(Table(0).Fill(330, 520, 12, 18, grey: 190).Sheet, Scale));
        Assert.Single(lines.Cells);
    }

    // A red figure vanishes in the brightest colour, as a stamp does.
    [Fact]
    public void Lines_ColouredInk_IsNotBlank()
    {
        var sheet = new Sheet(Table(0).Plane, Table(0).Fill(330, 520, 12, 18).Plane);
        var cell = Assert.Single(PageLines.Find(StraightPage.Create(sheet, Scale)).Cells);
        Assert.True(cell.Lines.IsEmpty && cell.IsColoured);
    }

    // The title is twice as high as the lines of the table.
    [Fact]
    public void Lines_LargeLetters_AreOneLine()
    {
        var page = Table(0).Fill(330, 520, 12, 18).Fill(330, 620, 12, 18).Fill(300, 200, 30, 40).Fill(340, 200, 30, 40);
        var line = Assert.Single(PageLines.Find(StraightPage.Create(page.Sheet, Scale)).Outside);
        Assert.Equal(new PixelBox(300, 200, 370, 240), line);
    }

    [Fact]
    public void Flatten_Shadow_BecomesPaperAndInkStays()
    {
        var page = new DrawnPage(800, 800).Fill(0, 0, 400, 800, grey: 140).Fill(200, 200, 10, 20, grey: 40);
        var flat = Paper.Flatten(page.Plane);
        Assert.True(flat[100, 400] > 230 && flat[700, 400] > 230 && flat[205, 210] < 100);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Turned_ByQuarters_ComesBack(int quarters)
    {
        var plane = new DrawnPage(30, 20).Fill(3, 4, 5, 6).Plane;
        Assert.Equal(plane.Pixels, plane.Turned(quarters).Turned(4 - quarters).Pixels);
        Assert.NotEqual(plane.Pixels, plane.Turned(quarters).Pixels);
    }

    [Theory]
    [InlineData(1000, 1414, 1)]
    [InlineData(1414, 1000, 1)]
    [InlineData(1000, 1590, 1)]
    [InlineData(1000, 4242, 3)]
    [InlineData(1000, 5000, 4)]
    public void Cut_LongPicture_HasPages(int width, int height, int pages)
    {
        var cut = PicturePages.Cut(new DrawnPage(width, height).Sheet).ToList();
        Assert.Equal(pages, cut.Count);
        Assert.Equal(height, cut.Sum(page => page.Page.Height));
    }

    // Two columns and three rows of 150 × 50 points.
    private static DrawnPage Table(double slope)
    {
        var page = new DrawnPage(1200, 1600);
        for (var row = 0; row < 4; row++)
            page.Level((int)(300 - (slope * 100)), (int)(900 - (slope * 100)), 500 + (row * 100), slope);
        for (var column = 0; column < 3; column++)
            page.Upright(500 + (int)(slope * (column - 1) * 300), 800 + (int)(slope * (column - 1) * 300), 300 + (column * 300), slope);
        return page;
    }
}
