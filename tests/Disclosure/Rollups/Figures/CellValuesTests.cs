using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Tests.Disclosure.Rollups.Figures;

public sealed class CellValuesTests
{
    [Fact]
    public void ToArray_OfAnyValues_GivesThemBack()
    {
        decimal?[] values = [null, 0, 1, 125, 126, 127, 16_381, 16_382, 268_435_455, 268_435_456, 12.50m, -3, 999_999_999_999_999m, null];

        Assert.Equal(values, new CellValues(values).ToArray());
        Assert.Empty(default(CellValues).ToArray());
    }

    [Fact]
    public void Bytes_OfAReportOfSmallNumbers_AreOneForEachCell() =>
        Assert.Equal(
            235, new CellValues(Enumerable.Range(0, 235).Select(cell => cell % 9 == 0 ? null : (decimal?)(cell % 100))).Bytes.Length);
}
