using Compiler.Backend.Settling;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Functions.Pages.Reports;

namespace Compiler.Tests.EndToEnd;

/// <summary>What the forms about a report ask for, and what is wrong with them.</summary>
public sealed class SettlementFieldsTests
{
    private const string Licences = "proactive_disclosure.licences";

    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Current;

    private static readonly ReportSettlement Standing = new(
        "a", new SettledFacts(Adcode: "130600"), [new SettledCell(Licences, 3, "电话核实")], SettledWord.Accepted, "已核对", "person:1 王科长",
        "河北省保定市主管部门", default);

    [Fact]
    public void Facts_OfEachKind_AreReadAndTheRestIsKept()
    {
        var order = Read(Standing, ("action", "facts"), ("sha256", "a"), ("place", "保定市涿州市"), ("body", " 涿州市人民政府 "), ("year", "２０２４年"), ("scope", "compilation"));
        Assert.Equal(new SettledFacts("130681", "涿州市人民政府", 2024, true), order.Facts);
        Assert.Equal((SettledWord.Accepted, "已核对", "a"), (order.Word, order.Note, order.Sha256));
        Assert.Equal(Standing.Cells, order.Cells);
        Assert.Equal("130681", Read(null, ("action", "facts"), ("candidate", "130681")).Facts.Adcode);
        Assert.Equal("130681", Read(null, ("action", "facts"), ("candidate", "130681"), ("place", "130681")).Facts.Adcode);
        Assert.Equal(SettledFacts.None, Read(Standing, ("action", "facts"), ("place", ""), ("scope", "")).Facts);
    }

    [Fact]
    public void Cells_OfTheForm_TakeThePlaceOfThoseThatStand()
    {
        var order = Read(Standing, ("action", "cells"), ($"value.{Licences}", "１２"), ($"reason.{Licences}", "核实"));
        Assert.Equal([new SettledCell(Licences, 12, "核实")], order.Cells);
        Assert.Equal(Standing.Facts, order.Facts);
        Assert.Empty(Read(Standing, ("action", "cells"), ($"value.{Licences}", ""), ($"reason.{Licences}", "")).Cells);
    }

    [Fact]
    public void Words_OfASupervisor_KeepFactsAndCells()
    {
        var returned = Read(Standing, ("action", "return"), ("note", "表格缺失"), ("until", "2025-04-05"));
        Assert.Equal((SettledWord.Returned, "表格缺失（请于2025年4月5日前重新报送）"), (returned.Word, returned.Note));
        Assert.Equal((Standing.Facts, Standing.Cells), (returned.Facts, returned.Cells));
        Assert.Equal(new ReturnNote("表格缺失", new DateOnly(2025, 4, 5)), ReturnNote.Read(returned.Note));
        Assert.Equal(new ReturnNote("表格缺失", null), ReturnNote.Read("表格缺失"));
        Assert.Null(ReturnNote.Read("表格缺失（请于2025年2月30日前重新报送）").Until);
        Assert.Equal((SettledWord.None, ""), (Read(Standing, ("action", "unword")).Word, Read(Standing, ("action", "unword")).Note));
    }

    [Theory]
    [InlineData("没有名为“桃花源”的行政区划", "facts", "place", "桃花源")]
    [InlineData("请填写六位代码或者全称", "facts", "place", "999999")]
    [InlineData("报告年度应为四位数字", "facts", "year", "24")]
    [InlineData("报告年度应为四位数字", "facts", "year", "二〇二四")]
    [InlineData("的理由", "cells", $"value.{Licences}", "12")]
    [InlineData("请填写", "cells", $"reason.{Licences}", "核实", $"value.{Licences}", "")]
    [InlineData("不是数字", "cells", $"value.{Licences}", "十二", $"reason.{Licences}", "核实")]
    [InlineData("不是数字", "cells", $"value.{Licences}", "1e3", $"reason.{Licences}", "核实")]
    [InlineData("退回报告的，请写明理由", "return", "note", " ")]
    [InlineData("应为日期", "return", "note", "缺表", "until", "4月5日")]
    [InlineData("不一致", "facts", "place", "130600", "candidate", "130681")]
    [InlineData("未能识别", "delete")]
    public void Fields_ThatAreWrong_SayWhatIsWrong(string trouble, string action, params string[] fields)
    {
        var read = new SettlementFields(Fields([("action", action), .. fields.Chunk(2).Select(field => (field[0], field[1]))]), null, Form);
        Assert.Null(read.Read());
        Assert.Contains(trouble, Assert.Single(read.Troubles), StringComparison.Ordinal);
    }

    private static SettlementOrder Read(ReportSettlement? standing, params (string Name, string Value)[] fields)
    {
        var read = new SettlementFields(Fields(fields), standing, Form);
        var order = read.Read();
        Assert.Empty(read.Troubles);
        return order!;
    }

    private static Dictionary<string, string> Fields((string Name, string Value)[] fields) =>
        fields.ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal);
}
