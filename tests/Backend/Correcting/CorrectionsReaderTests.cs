using System.Text;
using Compiler.Backend.Correcting;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Backend.Correcting;

public sealed class CorrectionsReaderTests
{
    private static readonly SourceFile File = new("002.txt", "samples/002.txt", 1, "c09ea6", default);

    [Theory]
    [InlineData("file,adcode,year,agency\n002.txt,140403,2024,潞州区人民政府\n")]
    [InlineData("文件,行政区划代码,年度,机关\r\n002.txt,140403,2024,潞州区人民政府\r\n")]
    [InlineData("\uFEFFagency,year,file,adcode\n\"潞州区人民政府\", 2024 ,C09EA6,140403")]
    public void Read_Line_SettlesTheFileByNameOrHash(string csv)
    {
        var (corrections, errors) = CorrectionsReader.Read(Encoding.UTF8.GetBytes(csv));

        Assert.Empty(errors);
        Assert.Equal(new ReportHints("140403", 2024, "潞州区人民政府"), corrections.Complete(File, ReportHints.None));
    }

    [Theory]
    [InlineData("compilation", true)]
    [InlineData("Own", false)]
    [InlineData("汇总", true)]
    [InlineData("本机关", false)]
    public void Read_Scope_SettlesWhetherTheReportCompilesALevel(string word, bool isCompilation)
    {
        var (corrections, errors) = CorrectionsReader.Read(Encoding.UTF8.GetBytes($"文件,范围\n002.txt,{word}\n"));

        Assert.Empty(errors);
        Assert.Equal(new ReportHints("140403", IsCompilation: isCompilation), corrections.Complete(File, new ReportHints("140403")));
    }

    [Fact]
    public void Read_SavedByASpreadsheetInGb18030_IsReadAllTheSame()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

        var (corrections, errors) = CorrectionsReader.Read(gb18030.GetBytes("文件,机关\n002.txt,潞州区人民政府\n"));

        Assert.Empty(errors);
        Assert.Equal("潞州区人民政府", corrections.Complete(File, ReportHints.None).Agency);
    }

    [Fact]
    public void Complete_PartOfTheHintsIsSettled_KeepsTheOthers()
    {
        var (corrections, _) = CorrectionsReader.Read("file,adcode\n002.txt,140403"u8);

        Assert.Equal(new ReportHints("140403", 2023), corrections.Complete(File, new ReportHints("130681", 2023)));
    }

    [Theory]
    [InlineData("", "line 1: the header")]
    [InlineData("adcode,year\n1,2", "line 1: the column “file” is missing")]
    [InlineData("file,province\na,b", "line 1: there is no column “province”")]
    [InlineData("file,file\na,b", "line 1: the column “file” appears twice")]
    [InlineData("file,adcode\na.txt,14040\n", "line 2: “14040” is not a six-digit code")]
    [InlineData("file,year\nb.txt,2024\n\na.txt,24\n", "line 4: “24” is not a year")]
    [InlineData("file,scope\na.txt,all\n", "line 2: “all” is not a scope")]
    [InlineData("file,year\n,2024\n", "line 2: the file is missing")]
    [InlineData("file,year\na.txt,\n", "line 2: no correction for the file")]
    [InlineData("file,year\na.txt,2024,x\n", "line 2: 3 cells under 2 columns")]
    [InlineData("file,year\na.txt,2024\nA.TXT,2023\n", "line 3: “A.TXT” is already corrected in line 2")]
    [InlineData("file,year\n\"a.txt,2024\n", "line 2: unbalanced quotation marks")]
    public void Read_BadLine_IsNamedWithItsNumber(string csv, string error)
    {
        var (_, errors) = CorrectionsReader.Read(Encoding.UTF8.GetBytes(csv));

        Assert.StartsWith(error, errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralBadLines_NamesThemAll()
    {
        var (_, errors) = CorrectionsReader.Read("file,year\na.txt,x\nb.txt,2024\nc.txt,y\n"u8);

        Assert.Equal<string>(["line 2: “x” is not a year", "line 4: “y” is not a year"], errors);
    }

    [Fact]
    public void Unused_LineAboutNoFile_IsReturned()
    {
        var (corrections, _) = CorrectionsReader.Read("file,year\n002.txt,2024\nother.txt,2024\n"u8);

        Assert.Equal(["other.txt"], corrections.Unused([File]).Select(line => line.File));
    }
}
