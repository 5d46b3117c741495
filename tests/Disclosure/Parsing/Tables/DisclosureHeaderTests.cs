using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing.Tables;

/// <summary>A block of table 二 under the header of the other form does not mean what this form says.</summary>
public sealed class DisclosureHeaderTests
{
    [Theory]
    [InlineData("本年新制作数量\t本年新公开数量\t对外公开总数量")]
    [InlineData("本年新制作数\t本年新公开数\t对外公开总数")]
    [InlineData("本年制发件数\t本年新公开数量\t现行有效件数")]
    [InlineData("本年新\t本年新\t对外公开总数量")]
    public void Parse_DocumentsUnderTheTrialHeader_DoNotCount(string header)
    {
        var report = Read("boai-2024", "本年制发件数\t本年废止件数\t现行有效件数", header);

        Assert.All(report.Form.Fields.Where(field => field.Path.Text.Contains("regulations") || field.Path.Text.Contains("normative")), field =>
            Assert.Equal((CellState.Illegible, null), (report.Cells[field.Index].State, report.Cells[field.Index].Value)));
        Assert.Equal(38042, report[FieldPath.Parse("proactive_disclosure.licences")].Value);
        var finding = Assert.Single(report.Findings, finding => finding.Code.Text == "HEADER-OTHER-FORM");
        Assert.Contains(header.Replace('\t', '、'), finding.Message, StringComparison.Ordinal);
        Assert.Contains("本年制发件数、本年废止件数、现行有效件数", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("处理决定数量")]
    [InlineData("本年处理决定件数")]
    public void Parse_LabelThatBothFormsShare_Counts(string header)
    {
        var report = Read("boai-2024", "信息内容\t本年处理决定数量", $"信息内容\t{header}");

        Assert.Equal(38042, report[FieldPath.Parse("proactive_disclosure.licences")].Value);
        Assert.DoesNotContain(report.Findings, finding => finding.Code.Text == "HEADER-OTHER-FORM");
    }

    [Fact]
    public void Parse_TrialFormUnderTheHeaderOf2021_DoesNotCount()
    {
        var report = Read("trial-plain", "本年新制作数量\t本年新公开数量\t对外公开总数量", "本年制发件数\t本年废止件数\t现行有效件数");

        Assert.Equal("2019", report.Form.Version);
        Assert.Null(report[FieldPath.Parse("proactive_disclosure.normative_documents.total_disclosed")].Value);
        Assert.Single(report.Findings, finding => finding.Code.Text == "HEADER-OTHER-FORM");
    }

    [Fact]
    public void Parse_TrialHeaderSetVertically_DoesNotCount()
    {
        var report = Read("boai-vertical-headers", string.Join('\n', "本年制发件数".AsEnumerable()), string.Join('\n', "本年新制作数量".AsEnumerable()));

        Assert.Null(report[FieldPath.Parse("proactive_disclosure.normative_documents.issued")].Value);
        Assert.Single(report.Findings, finding => finding.Code.Text == "HEADER-OTHER-FORM");
    }

    private static DisclosureReport Read(string golden, string printed, string instead)
    {
        var text = File.ReadAllText(GoldenCase.Named(golden).Input);
        Assert.Contains(printed, text, StringComparison.Ordinal);
        return ReportReading.Read(text.Replace(printed, instead, StringComparison.Ordinal)).Report!;
    }
}
