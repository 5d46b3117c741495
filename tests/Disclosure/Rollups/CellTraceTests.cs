using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Tests.Disclosure.Rollups;

public sealed class CellTraceTests
{
    [Theory]
    [InlineData(CellState.Number, CellOrigin.Read, 34, 8, "34:8")]
    [InlineData(CellState.Number, CellOrigin.Narrative, 82, 3, "82:3 narrative")]
    [InlineData(CellState.Blank, CellOrigin.Inferred, 72, 0, "72 blank inferred")]
    [InlineData(CellState.NotApplicable, CellOrigin.Read, 262_143, 255, "262143:255 not_applicable")]
    [InlineData(CellState.Absent, CellOrigin.Read, 0, 0, "absent")]
    // Beyond what is kept: no place rather than a wrong one.
    [InlineData(CellState.Number, CellOrigin.Read, 262_144, 8, "")]
    [InlineData(CellState.Number, CellOrigin.Read, 34, 256, "34")]
    public void ToString_OfACell_SaysWhereItStandsAndWhatIsUnusual(CellState state, CellOrigin origin, int line, int cell, string text) =>
        Assert.Equal(text, new CellTrace(new Cell(state, null, "", new Position(line, cell), origin)).ToString());

    [Fact]
    public void ToString_OfACellInDoubt_SaysSo() =>
        Assert.Equal(
            "41:6 narrative in_doubt",
            new CellTrace(new Cell(CellState.Number, 7, "7", new Position(41, 6), CellOrigin.Narrative), isInDoubt: true).ToString());

    [Fact]
    public void ToString_CellOfAPicture_HasItsConfidence() => Assert.Equal(
        "2:14 recognised 97%",
        new CellTrace(new Cell(CellState.Number, 7, "7", new Position(2, 14), CellOrigin.Recognised) { Confidence = 97 }).ToString());
}
