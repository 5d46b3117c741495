using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;

namespace Compiler.Tests.Reading.RichText;

public sealed class RichTextReaderTests
{
    private const string Chinese = @"\f13 \'d5\'fe\'b8\'ae";

    [Fact]
    public void Read_ReportOfWord_AsItIsShown() => Assert.Equal(
        "博爱县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n收到政府信息公开申请220件。\n二、主动公开政府信息情况\n"
        + "{信息内容|本年制发件数|本年制发件数}\n{信息内容|制发|废止}\n{规章|0|12}\n其他〔1〕\n网址",
        LinesText.Read(RtfSamples.Report));

    [Theory]
    [InlineData(@"{\f13 \'d5}{\f13 \'fe}", "政")]
    [InlineData(@"\f13 \'81@\'81\}", "丂亇")]
    [InlineData(@"\f14 \'ac\'46", "政")]
    [InlineData(@"\dbch\af13\loch\f0 \'93a\'94", "“a”")]
    [InlineData(@"\loch\af0\hich\af0\dbch\af13 \'d5\'fe", "政")]
    [InlineData(@"\uc1\u25919?\u-30132 ?1", "政詌1")]
    [InlineData(@"\uc2\f13\u25919\'d5\'fe\u24220\'b8\'ae1", "政府1")]
    [InlineData(@"\uc1\f13\u25919\'d5\'fe\u24220\'b8\'ae1", "政府1")]
    [InlineData(@"\uc0\u25919\u24220 1", "政府1")]
    [InlineData(@"\uc1\u25919{}?", "政?")]
    [InlineData(@"\uc1\u55357 ?\u56832 ?", "😀")]
    [InlineData(@"{\upr{" + Chinese + @"x}{\*\ud{\uc0\u25919\u24220}}}", "政府")]
    [InlineData(@"a\tab b\~c\_d\-e\emdash\ldblquote\\\{\}", "a b c-de—“\\{}")]
    [InlineData("a\\\nb\\line c", "a\nb\nc")]
    [InlineData(@"1{\v 2}{\deleted 3}\plain 4\v 5\v0 6", "146")]
    [InlineData(@"12{\super 3}{\up6 a}", "12〔3〕a")]
    [InlineData(@"{\f3 \'b7}1", "〔符〕1")]
    [InlineData(@"{\listtext\f3\'b7\tab}" + Chinese, "政府")]
    [InlineData(@"{\pntext\pard 1.\tab}" + Chinese, "1.政府")]
    [InlineData(@"{\listtext\pard 1.\tab}220", "220")]
    [InlineData(@"a{\pict\wmetafile8 0102\bin4 }{}\}b", "ab")]
    [InlineData(@"a{\object{\*\objdata 01}{\result {b}}}{\*\unknown c}{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt \pard d\par}}{\shprslt e}}f", "abf\nd")]
    [InlineData(@"a{ \footnote b}c{\xe d}{\*\bkmkstart e}", "a c")]
    public void Read_Text_AsItIsShown(string body, string text) =>
        Assert.Equal(text, LinesText.Read(RtfSamples.Bytes(@"\pard\plain " + body + @"\par")));

    [Theory]
    [InlineData(@"\trowd\cellx100\cellx200\intbl A\cell 1\cell\row\trowd\cellx100\cellx200 B\cell 2\cell\row", "{A|1}\n{B|2}")]
    [InlineData(
        @"\trowd\clmgf\cellx100\clmrg\cellx200\cellx300\intbl A\cell\cell 1\cell\row\trowd\cellx100\cellx200\cellx300 B\cell C\cell 2\cell\row",
        "{A|A|1}\n{B|C|2}")]
    [InlineData(
        @"\trowd\clvmgf\cellx100\cellx200\cellx300\intbl A\cell B\cell 1\cell\row\trowd\clvmrg\cellx104\cellx200\cellx300 \cell C\cell 2\cell\row",
        "{A|B|1}\n{A|C|2}")]
    [InlineData(@"\trowd\cellx2000\cellx3000\intbl A\cell 1\cell\row\trowd\cellx1000\cellx2000\cellx3000 B\cell C\cell 2\cell\row",
        "{A|A|1}\n{B|C|2}")]
    [InlineData(@"\trowd\cellx100\cellx200\intbl A\par B\cell 1\cell\row", "{A B|1}")]
    [InlineData(@"\trowd\cellx100\cellx200 X\cell A\par B\cell\row", "{X|A B}")]
    [InlineData(@"\trowd\cellx100\cellx100\intbl A\cell 1\cell 2\cell\row", "{A|1|2}")]
    [InlineData(@"\intbl A\cell 1\cell\row\intbl B\cell 2\cell\pard C\par", "{A|1}\n{B|2}\nC")]
    [InlineData(@"\trowd\cellx100\cellx200\intbl A\cell {\pict 00}\cell\row", "{A|〔图〕}")]
    [InlineData(@"\trowd\cellx100\cldel\cellx200\cellx300\intbl A\cell 1\cell 2\cell\row", "{A|2}")]
    [InlineData(@"\trowd\cellx100\cellx200\intbl A\cell 1\cell\row {\deleted B\cell 2\cell\row}\intbl C\cell 3\cell\row", "{A|1}\n{C|3}")]
    [InlineData(
        @"\trowd\cellx9000\intbl\itap2 A\nestcell 1\nestcell{\*\nesttableprops\trowd\cellx100\cellx200\nestrow}{\nonesttables\par}"
        + @"B\nestcell 2\nestcell{\*\nesttableprops\trowd\cellx100\cellx200\nestrow}\itap1 C\cell\row",
        "{A|1}\n{B|2}\nC")]
    [InlineData(
        @"\trowd\cellx100\cellx200\intbl A\cell {\shp{\*\shpinst{\shptxt \pard 1\par 2\par}}}\cell\row", "{A|1 2}")]
    public void Read_Table_AsItIsDrawn(string body, string lines) =>
        Assert.Equal(lines, LinesText.Read(RtfSamples.Bytes(@"\pard\plain " + body + @"\pard\par")));

    [Fact]
    public void Read_Places_NameTableAndRow() => Assert.Equal(
        "第1段、表1第1行、表1第2行、第2段、表2第1行",
        string.Join('、', Read(@"A\par\intbl B\cell 1\cell\row\intbl C\cell 2\cell\row\pard D\par\intbl E\cell 3\cell\row").Places));

    [Theory]
    [InlineData(@"{\rtf1 a\par", "READ-DAMAGED")]
    [InlineData(@"{\rtf1 a\par} b\par}", "READ-DAMAGED")]
    [InlineData(@"{\rtf1\ansicpg936{\fonttbl{\f0\fcharset134;}}\f0 \'d5\par}", "READ-PAGE-ENCODING")]
    [InlineData(@"{\rtf1\itap300 a\nestcell}", "READ-DEPTH")]
    public void Read_DamagedFile_IsNamed(string file, string code) =>
        Assert.Equal([code], Read(Encoding.Latin1.GetBytes(file)).Findings.Select(finding => finding.Code.Text));

    [Theory]
    [InlineData(@"{\rtf1 a\par}}")]
    [InlineData("{\\rtf1 a\\par}\0\0")]
    [InlineData(@"{\rtf1 a\par}{\*\themedata 00}")]
    [InlineData("\r\n{\\rtf1 a\\par}")]
    public void Read_FileWithRubbishAround_IsRead(string file)
    {
        var read = Read(Encoding.Latin1.GetBytes(file));
        Assert.Equal("a", Assert.Single(read.Lines).Cells[0].ToString());
        Assert.Empty(read.Findings);
    }

    [Fact]
    public void Read_MoreElementsThanMayBe_IsNamed() => Assert.Equal(
        "READ-ELEMENTS",
        Assert.Single(new SourceReader(new ReadingLimits { MaxElements = 10 })
            .Read(RtfSamples.Bytes(string.Concat(Enumerable.Repeat(@"\par", 20)))).Findings).Code.Text);

    private static SourceText Read(string body) => Read(RtfSamples.Bytes(@"\pard\plain " + body));

    private static SourceText Read(byte[] file) => new SourceReader(new ReadingLimits()).Read(file);
}
