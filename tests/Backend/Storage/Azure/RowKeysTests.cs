using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Storage.Azure;

public sealed class RowKeysTests
{
    [Theory]
    [InlineData("130682", "定州市财政局", "2024-130000", "130682-定州市财政局")]
    [InlineData("130600", "a/b\\c#d?e%f+g~h", "2024-130000", "130600-a~002fb~005cc~0023d~003fe~0025f~002bg~007eh")]
    [InlineData("", "国家税务总局", "2024-000000", "-国家税务总局")]
    [InlineData("130600", "a\tb\u0085c", "2024-130000", "130600-a~0009b~0085c")]
    [InlineData("130600", "𠮷野", "2024-130000", "130600-𠮷野")]
    public void Row_Body_HoldsNothingThatKeysMustNot(string adcode, string name, string partition, string row)
    {
        var key = new LedgerKey(2024, new BodyKey(adcode, name));

        Assert.Equal((partition, row), (RowKeys.Partition(key), RowKeys.Row(key.Body)));
    }

    [Fact]
    public void Row_CompilationAndOwnReportOfOneName_StayApart() => Assert.Equal(
        ("130532-平乡县人民政府", "130532-平乡县人民政府~汇总"),
        (RowKeys.Row(new BodyKey("130532", "平乡县人民政府")), RowKeys.Row(new BodyKey("130532", "平乡县人民政府", IsCompilation: true))));

    [Fact]
    public void Row_HalfACharacter_IsWrittenAsItsNumber() => Assert.Equal("130600-a~d842b", RowKeys.Row(new BodyKey("130600", "a\ud842b")));

    [Fact]
    public void Row_LongNames_StayApartAndFit()
    {
        var rows = Enumerable.Range(0, 100).Select(i => RowKeys.Row(new BodyKey("130600", $"{new string('政', 990)}{i}"))).ToList();

        Assert.Equal(100, rows.Distinct().Count());
        Assert.All(rows, row => Assert.InRange(row.Length, 1, 512));
    }
}
