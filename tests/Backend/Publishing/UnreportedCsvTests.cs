using System.Text;
using Compiler.Backend.Publishing;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Backend.Publishing;

public sealed class UnreportedCsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+甲", "'+甲")]
    [InlineData("-甲", "'-甲")]
    [InlineData("@甲", "'@甲")]
    [InlineData("\t甲", "'\t甲")]
    [InlineData("\r=1", "\uFFFD=1")]
    [InlineData("\n甲", "'\n甲")]
    [InlineData("\u001B]0;甲\u0007", "\uFFFD]0;甲\uFFFD")]
    [InlineData("＝甲", "'＝甲")]
    [InlineData("＋甲", "'＋甲")]
    [InlineData("－甲", "'－甲")]
    [InlineData("＠甲", "'＠甲")]
    [InlineData("甲“\"乙\"”，,局", "甲“\"\"乙\"\"”，,局")]
    [InlineData("平乡县人民政府", "平乡县人民政府")]
    public void Write_Body_IsATextWhateverItsNameBeginsWith(string name, string cell) => Assert.Equal(
        $"\uFEFF行政区划代码,行政区划,机关\r\n130532,\"河北省邢台市平乡县\",\"{cell}\"\r\n",
        Encoding.UTF8.GetString(UnreportedCsv.Write([Named(name)]).Content.Span));

    private static UnreportedBody Named(string name)
    {
        DisclosureReport report = new ReportSketch(name, 2024).At("130532", "河北省", "邢台市", "平乡县");
        return new UnreportedBody(report.Place, name);
    }
}
