using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Checking;

/// <summary>Two neighbours of table 三 with each other's figures.</summary>
public sealed class RowSwapCheckTests
{
    [Theory]
    [InlineData("(七) 总计", "四、结转下年度继续办理")]
    [InlineData("一、本年新收政府信息公开申请数量", null)]
    public void Apply_ExchangedRows_AreNamedWhereASumTells(string upper, string? lower)
    {
        var exchanged = Findings(Exchanged(upper));
        if (lower is null)
            Assert.Empty(exchanged); // The balance adds both.
        else
            Assert.StartsWith($"“（七）总计”与“{lower}”", Assert.Single(exchanged).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Apply_OneWrongFigure_IsNoExchange() =>
        Assert.Empty(Findings(Boai.Replace("(七) 总计\t\t35", "(七) 总计\t\t0", StringComparison.Ordinal)));

    private static string Boai => File.ReadAllText(GoldenCase.Named("boai-2024").Input);

    private static string Exchanged(string upper)
    {
        var lines = Boai.Split('\n');
        var at = Array.FindIndex(lines, line => line.StartsWith(upper, StringComparison.Ordinal));
        var (above, below) = (lines[at].Split('\t'), lines[at + 1].Split('\t'));
        (lines[at], lines[at + 1]) = (string.Join('\t', [above[0], .. below[1..]]), string.Join('\t', [below[0], .. above[1..]]));
        return string.Join('\n', lines);
    }

    private static List<Finding> Findings(string text) =>
        [.. ReportReading.Read(text).Findings.Where(finding => finding.Code.Text == "ROWS-EXCHANGED")];
}
