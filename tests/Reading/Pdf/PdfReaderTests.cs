using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    [Fact]
    public void Read_LineOfText_KeepsItAndItsPlace()
    {
        var source = PdfText.Read(
            new PdfSketch()
                .Page(page => page.Text(50, 50, "一、总体情况"))
                .Page(page => page.Text(50, 50, "收到 12 件").Text(50, 90, "办结")));

        Assert.Equal(["一、总体情况", "收到 12 件", "办结"], source.Lines.Select(line => line.Prose.ToString()));
        Assert.Equal(["第1页第1行", "第2页第1行", "第2页第2行"], [.. source.Places]);
        Assert.Empty(source.Findings);
    }

    [Fact]
    public void Read_OnlyPictures_SaysThatItIsAScan() =>
        Assert.Equal(["PDF-SCAN"], Codes(PdfText.Read(new PdfSketch().Page(page => page.Fill(0, 0, 600, 800, 0.5)))));

    [Fact]
    public void Read_OnePageWithoutText_NamesThePage()
    {
        var source = PdfText.Read(new PdfSketch().Page(page => page.Text(50, 50, "总体情况")).Page(page => page.Fill(0, 0, 600, 800, 0.5)));

        Assert.Equal(["PDF-PAGES-SCAN"], Codes(source));
        Assert.Contains("第 2 页", source.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TextLaidOverAScan_IsReadWithAWarning()
    {
        var source = PdfText.Read(new PdfSketch().Page(page => page.Raw("3 Tr").Text(50, 50, "总体情况")));

        Assert.Equal("总体情况", source.Lines[0].Prose);
        Assert.Equal(["PDF-RECOGNISED"], Codes(source));
    }

    [Fact]
    public void Read_Password_SaysSo() =>
        Assert.Equal(["PDF-PASSWORD"], Codes(PdfText.Read(new PdfSketch { IsLocked = true }.Page(page => page.Text(50, 50, "总体情况")))));

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>")]
    [InlineData("%PDF-1.4 this is none")]
    public void Read_NoPdfBehindTheMark_SaysThatItIsDamaged(string text) =>
        Assert.Equal(["PDF-DAMAGED"], Codes(PdfText.Read(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Read_PageMissing_NamesThePageAndReadsTheRest()
    {
        var pdf = Encoding.Latin1.GetString(
            new PdfSketch().Page(page => page.Text(50, 50, "总体情况")).Page(page => page.Text(50, 50, "其他")).ToBytes());
        var source = PdfText.Read(Encoding.Latin1.GetBytes(pdf.Replace("9 0 R]", "99 0 R]", StringComparison.Ordinal)));

        Assert.Equal("总体情况", source.Lines[0].Prose);
        // One reader calls it damaged, the other finds it empty.
        Assert.Contains("第 2 页", Assert.Single(source.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FontWithoutNames_CountsTheCharacters()
    {
        var source = PdfText.Read(new PdfSketch().Page(page => page.Text(50, 50, "收到\uE001\uE002 件")));

        Assert.Equal("收到\uFFFD\uFFFD 件", source.Lines[0].Prose);
        Assert.Equal(["PDF-CHARACTERS"], Codes(source));
        Assert.Contains("2 个字符", source.Findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TooManyPages_ReadsTheFirstAndSaysSo()
    {
        var sketch = new PdfSketch();
        for (var page = 0; page < 201; page++)
            sketch.Page(sheet => sheet.Text(50, 50, "总体情况"));

        Assert.Contains("PDF-TOO-LARGE", Codes(PdfText.Read(sketch)));
    }

    // A few bytes that ask for gigabytes, or for minutes: the library's process bears them, not this one.
    [Fact]
    public void Read_FontOfMillionsOfCharacters_IsRefusedAndTheNextFileIsRead()
    {
        var hostile = new PdfSketch { UnicodeRange = "<00000000> <00FFFFFF> <0000>" }.Page(page => page.Text(50, 50, "总体情况"));

        Assert.Equal(["PDF-TOO-LARGE"], Codes(PdfText.Read(hostile)));
        Assert.Equal(["总体情况"], PdfText.Lines(page => page.Text(50, 50, "总体情况")));
    }

    [Fact]
    public void Read_NothingLeftToSpend_GivesUpWithAFinding() =>
        Assert.Equal(
            ["PDF-TOO-LARGE"],
            Codes(PdfText.Read(new PdfSketch().Page(page => page.Text(50, 50, "总体情况")).ToBytes(), new ReadingLimits { MaxSteps = 1 })));

    private static IEnumerable<string> Codes(SourceText source) => source.Findings.Select(finding => finding.Code.Text);
}
