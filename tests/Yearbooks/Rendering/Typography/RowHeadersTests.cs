using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Tests.Yearbooks.Rendering.Typography;

public sealed class RowHeadersTests
{
    [Fact]
    public void Columns_WordsBeforeFigures_AreThem() => Assert.Equal(3, RowHeaders.Columns(SampleTables.Requests));

    [Fact]
    public void Columns_WordsOnly_AreNone() => Assert.Equal(0, RowHeaders.Columns(SampleTables.Findings(3)));

    // A province's bodies without and with all its departments.
    [Theory]
    [InlineData(400, 1)]
    [InlineData(5_844, 0)]
    public void Columns_TableWithSpans_AreBoundedByItsLength(int rows, int columns) =>
        Assert.Equal(columns, RowHeaders.Columns(SampleTables.Wide(rows)));

    [Fact]
    public void Columns_LongTableWithoutSpans_StayHeaders()
    {
        var table = SampleTables.Wide(5_844);
        var plain = table with { Header = [], Rows = [.. table.Rows.Where(row => row.Kind == RowKind.Body)] };

        Assert.Equal(1, RowHeaders.Columns(plain));
    }
}
