using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class ChapterSheetsTests
{
    // h heading, p paragraph, t table, W table on landscape pages; upright sheets in brackets, turned ones in braces.
    [Theory]
    [InlineData("", "[]")]
    [InlineData("hpt", "[hpt]")]
    [InlineData("W", "{W}")]
    [InlineData("ptW", "[pt]{W}")]
    [InlineData("tWt", "[t]{W}[t]")]
    [InlineData("thhpW", "[t]{hhpW}")]
    [InlineData("hphpW", "[hp]{hpW}")]
    [InlineData("hWhW", "{hWhW}")]
    [InlineData("hWhpt", "{hW}[hpt]")]
    public void Of_Blocks_TurnsThePagesOfBroadTablesAndWhatLeadsUpToThem(string blocks, string expected)
    {
        var sheets = ChapterSheets.Divide([.. blocks.Select(Block)], [.. blocks.Select(Plan)]);

        Assert.Equal(expected, string.Concat(sheets.Select(sheet =>
            sheet.IsLandscape ? $"{{{blocks[sheet.Start..sheet.End]}}}" : $"[{blocks[sheet.Start..sheet.End]}]")));
    }

    private static Block Block(char kind) => kind switch
    {
        'h' => new Heading("", ""),
        'p' => Paragraph.FromText(""),
        _ => new Table("", "", "", [], [], [], []),
    };

    private static BlockPlan? Plan(char kind) =>
        kind is 't' or 'W' ? new TablePlan(kind == 'W', 8, 3, 1, [], [], true, [], [], 0, [], []) : null;
}
