namespace Compiler.Tests.Reading.Text;

/// <summary>Cells one to a line with bars behind them.</summary>
public sealed class BarredCellsTests
{
    private const string Rows = "规章 |\n3 |\n1 |\n69 |||\n规范性文件 |\n1 |\n48 |\n9 |||\n行政许可 |\n7 |||\n";

    [Fact]
    public void Read_RowsOfSuchCells_AreRows() =>
        Assert.Equal("[规章|3|1|69]\n[规范性文件|1|48|9]\n[行政许可|7]\n[行政处罚|8]\n六、其他", LinesText.Read(Rows + "行政处罚 |\n8 |||\n六、其他\n"));

    [Fact]
    public void Read_FewSuchRows_StayAsTheyAre() =>
        Assert.StartsWith("规章 |\n3 |\n1 |\n[69||]", LinesText.Read(Rows), StringComparison.Ordinal);

    [Fact]
    public void Read_TitleWithABarAboveRows_StaysATitle() =>
        Assert.Equal("第一项 |\n[规章|1|2]\n第二项 |\n[许可|3|]", LinesText.Read("第一项 |\n规章 | 1 | 2 |\n第二项 |\n许可 | 3 | |\n"));
}
