using Compiler.Reading.Text;

namespace Compiler.Tests.Reading.Text;

public sealed class LineSplitterTests
{
    [Theory]
    [InlineData("规章\t3\t2\t3", "规章¦3¦2¦3")]
    [InlineData("\t\t自然人\t ", "¦¦自然人¦")]
    [InlineData("\t\t\t", "¦¦¦")]
    [InlineData("\t\t12", "¦¦12")]
    [InlineData("| 规章 | 3 | **2** |", "规章¦3¦2")]
    [InlineData("| 规章 | 3** | 2** |", "规章¦3**¦2**")]
    [InlineData("规章\t3**\t**2**", "规章¦3**¦2")]
    [InlineData("规章 | 3 | 2", "规章¦3¦2")]
    [InlineData("<p>（本列数据）</p>\t**总 计**\t&nbsp;", "（本列数据）¦总 计¦")]
    public void Split_Row_GivesItsCells(string line, string cells)
    {
        var split = LineSplitter.Split(1, line.AsMemory());
        Assert.Equal((true, cells), (split.IsRow, string.Join('¦', split.Cells)));
    }

    [Theory]
    [InlineData("## 一、总体情况", "一、总体情况")]
    [InlineData("**一是**加强公开。", "一是加强公开。")]
    [InlineData("\t2024 年，全区共收到申请 101 件。", "2024 年，全区共收到申请 101 件。")]
    [InlineData("　　首行缩进", "首行缩进")]
    [InlineData("首页 | 政府信息公开", "首页 | 政府信息公开")]
    [InlineData("|---|:-:|", "")]
    [InlineData("", "")]
    public void Split_RunningText_GivesItsWords(string line, string text)
    {
        var split = LineSplitter.Split(1, line.AsMemory());
        Assert.Equal((false, text), (split.IsRow, split.Prose.ToString()));
    }
}
