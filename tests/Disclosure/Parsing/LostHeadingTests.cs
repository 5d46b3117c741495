using Compiler.Disclosure.Receipts;
using Compiler.Testing.Printing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>
/// A table whose heading was lost follows the one before, on the same line even where each table is one line; it is found by
/// its own words.
/// </summary>
public sealed class LostHeadingTests
{
    private static readonly string Sample = File.ReadAllText(GoldenCase.Named("boai-2024").Input);
    private static readonly decimal?[] Figures = FiguresOf(ReportReading.Read(Sample));

    private static readonly string[] Headings = ["二、主动公开", "三、收到和处理", "四、政府信息公开"];

    private static readonly TableShape[] Shapes =
        [TableShape.Rows, TableShape.OneLine, TableShape.AlignedColumns, TableShape.CellPerLine, TableShape.CellAndBar];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var shape in Shapes)
            {
                foreach (var heading in Headings)
                    cases.Add($"{shape}", heading);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Read_TableWithoutItsHeading_HasEveryFigure(string shape, string heading)
    {
        var text = ShapedText.Print(Sample, Enum.Parse<TableShape>(shape));
        var lines = text.Split('\n').Where(line => !line.StartsWith(heading, StringComparison.Ordinal)).ToList();
        Assert.Equal(text.Split('\n').Length - 1, lines.Count);

        var receipt = ReportReading.Read(string.Join('\n', lines));

        Assert.Equal(Figures, FiguresOf(receipt));
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "SECTION-MISSING");
    }

    [Fact]
    public void Read_RowOfTableFourPrintedTwice_IsOneRow()
    {
        var sample = File.ReadAllText(GoldenCase.Named("zhuozhou-2024").Input);
        var lines = ShapedText.Print(sample, TableShape.CellPerLine).Split('\n').ToList();
        var figures = lines.FindLastIndex(line => line == "总计") + 1;
        lines.InsertRange(figures, lines.GetRange(figures, 15));

        Assert.Equal(FiguresOf(ReportReading.Read(sample)), FiguresOf(ReportReading.Read(string.Join('\n', lines))));
    }

    private static decimal?[] FiguresOf(Receipt receipt) => [.. receipt.Report!.Cells.Select(cell => cell.Value)];
}
