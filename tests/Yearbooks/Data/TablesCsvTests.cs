using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Data;

public sealed class TablesCsvTests
{
    private const string Header = "表,表题,单位,行号,行标题,列号,列标题,文本,数值\r\n";

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+甲", "'+甲")]
    [InlineData("-甲", "'-甲")]
    [InlineData("@甲", "'@甲")]
    [InlineData("\t甲", "'\t甲")]
    [InlineData("\r=1", "\uFFFD=1")]
    [InlineData("\r\n甲", "\"'\r\n甲\"")]
    [InlineData("\n甲", "\"'\n甲\"")]
    [InlineData("\u001B[2J甲\u0000\u009B\u202E", "\uFFFD[2J甲\uFFFD\uFFFD\uFFFD")]
    [InlineData("＝甲", "'＝甲")]
    [InlineData("＋甲", "'＋甲")]
    [InlineData("－甲", "'－甲")]
    [InlineData("＠甲", "'＠甲")]
    [InlineData("=HYPERLINK(\"http://x\",\"点\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"点\"\")\"")]
    [InlineData("甲=1", "甲=1")]
    [InlineData("’=1", "’=1")]
    public void Write_TextThatMaySteerASpreadsheet_KeepsItAText(string text, string cell) =>
        Assert.Equal($"{Header}t,表,{cell},1,{cell},2,{cell},{cell},\r\n", Write(text, text));

    [Theory]
    [InlineData("-3", "'-3,-3")]
    [InlineData("+3.50", "'+3.50,3.50")]
    [InlineData("1,234†", "\"1,234†\",1234")]
    [InlineData("—", "—,")]
    public void Write_Figure_HasItsNumberBesideItsText(string text, string cells) =>
        Assert.Equal($"{Header}t,表,件,1,甲,2,件,{cells}\r\n", Write("件", text, "甲"));

    private static string Write(string unit, string text, string? label = null)
    {
        var table = new Table(
            "表", unit, "t", [new TableColumn(1, Align.Start), new TableColumn(1)],
            [new TableRow([new TableCell(""), new TableCell(unit)])],
            [new TableRow([new TableCell(label ?? text), new TableCell(text)])], []);
        return TablesCsv.Write([table]);
    }
}
