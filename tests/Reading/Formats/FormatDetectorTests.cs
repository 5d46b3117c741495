using System.Text;
using Compiler.Reading.Formats;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Formats;

public sealed class FormatDetectorTests
{
    [Theory]
    [InlineData("博爱县人民政府2024年政府信息公开工作年度报告\n一、总体情况", FileFormat.Text)]
    [InlineData("规章\t0\t0\t0\n行政规范性文件\t1\t0\t2", FileFormat.Text)]
    [InlineData("| 规章 | 0 | 0 | 0 |\n|---|---|---|---|\n", FileFormat.Text)]
    [InlineData("Content-Type: 见下文\n\n一、总体情况", FileFormat.Text)]
    [InlineData("规章,0,0,0\n规范性文件,1,0,2\n其他,1,2,3", FileFormat.Csv)]
    [InlineData("规章;0;0;0\n规范性文件;1;0;2\n其他;1;2;3", FileFormat.Csv)]
    [InlineData("\"一、本年新收\",1,\"1,129\",0\n\"二、上年\n结转\",0,0,0\n三,1,1,1", FileFormat.Csv)]
    [InlineData("一、a,b,c\n二、总体情况。\n三、其他。\n四、情况。", FileFormat.Text)]
    [InlineData("<!DOCTYPE HTML><p>报告", FileFormat.Html)]
    [InlineData("  \r\n<table><tr><td>规章</td></tr></table>", FileFormat.Html)]
    [InlineData("# 报告\n文件 5 件<br>第二行", FileFormat.Text)]
    [InlineData(
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n", FileFormat.Mhtml)]
    [InlineData("{\\rtf1\\ansi", FileFormat.RichText)]
    [InlineData("BM 表格", FileFormat.Text)]
    [InlineData("%PDF-1.7\n", FileFormat.Pdf)]
    public void Detect_Text_ByWhatStandsInIt(string text, FileFormat format) =>
        Assert.Equal(format, FormatDetector.Detect(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("D0CF11E0A1B11AE1", FileFormat.OldOffice)]
    [InlineData("89504E470D0A1A0A", FileFormat.Picture)]
    [InlineData("FFD8FFE000104A46", FileFormat.Picture)]
    [InlineData("49492A0008000000", FileFormat.Picture)]
    [InlineData("4D4D002A00000008", FileFormat.Picture)]
    [InlineData("424D46000000000000003600000028000000010000000100000001001800", FileFormat.Picture)]
    [InlineData("504B0506000000000000000000000000000000000000", FileFormat.Archive)]
    [InlineData("504B030400000000", FileFormat.Archive)]
    [InlineData("00010203FFFE0000", FileFormat.Unknown)]
    public void Detect_Bytes_ByTheirMark(string hex, FileFormat format) =>
        Assert.Equal(format, FormatDetector.Detect(Convert.FromHexString(hex)));

    [Theory]
    [InlineData("word/document.xml", FileFormat.WordDocument)]
    [InlineData("xl/workbook.xml", FileFormat.Workbook)]
    [InlineData("OFD.xml", FileFormat.FixedLayout)]
    [InlineData("保定市/word/document.xml", FileFormat.Archive)]
    [InlineData("报告.txt", FileFormat.Archive)]
    public void Detect_Archive_ByTheNamesInIt(string entry, FileFormat format) =>
        Assert.Equal(format, FormatDetector.Detect(OfficeFiles.Zip((entry, ""))));

    [Fact]
    public void Detect_HalfADocument_IsStillADocument()
    {
        var content = OfficeFiles.Word("<w:p/>");
        Assert.Equal(FileFormat.WordDocument, FormatDetector.Detect(content.AsMemory(0, content.Length * 3 / 4)));
    }
}
