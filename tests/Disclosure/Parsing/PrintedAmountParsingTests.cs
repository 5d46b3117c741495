using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>采购总金额 of 第二十条第（九）项: the form prints no unit, so the report must.</summary>
public sealed class PrintedAmountParsingTests
{
    [Theory]
    [InlineData("采购总金额", "251000元", "251000", "元", "251000")]
    [InlineData("采购总金额", "160.5964万元", "160.5964", "万元", "1605964")]
    [InlineData("采购总金额", "1.2亿元", "1.2", "亿元", "120000000")]
    [InlineData("采购总金额", "8040", "8040", null, null)]
    [InlineData("采购总金额", "0", "0", null, "0")]
    [InlineData("采购总金额", "１６０．５万元", "160.5", "万元", "1605000")]
    [InlineData("采购总金额", "1,234.5 万元", "1234.5", "万元", "12345000")]
    [InlineData("采购总金额（万元，保留四位小数）", "160.5964", "160.5964", "万元", "1605964")]
    [InlineData("采购总金额（单位：元）", "8040", "8040", "元", "8040")]
    [InlineData("采购总金额（万元）", "8040元", "8040", "元", "8040")]
    [InlineData("采购总金额（元/万元）", "8040", "8040", null, null)]
    public void Parse_Amount_CountsOnlyWithItsUnit(string header, string printed, string value, string? unit, string? yuan)
    {
        var receipt = Report(header, printed);

        var cell = receipt.Report![FieldPath.Parse("proactive_disclosure.procurement.amount")];
        Assert.Equal((CellState.Number, Number(value)), (cell.State, cell.Value));
        Assert.Equal(new PrintedAmount(unit, Number(yuan)), PrintedAmount.Parse(cell));
        var json = ReceiptText.Write(receipt);
        Assert.Contains(
            $"\"amount_unit\":{(unit is null ? "null" : $"\"{unit}\"")},\"amount_yuan\":{yuan ?? "null"}",
            json,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("约160万元")]
    [InlineData("160万")]
    [InlineData("-5万元")]
    [InlineData("160.5964万元 12")]
    public void Parse_AmountThatIsNotClear_IsIllegible(string printed)
    {
        var receipt = Report("采购总金额", printed);

        Assert.Equal(CellState.Illegible, receipt.Report![FieldPath.Parse("proactive_disclosure.procurement.amount")].State);
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "CELL-ILLEGIBLE");
    }

    private static Receipt Report(string header, string printed) =>
        ReportReading.Read(
            File.ReadAllText(GoldenCase.Named("trial-signs-and-units").Input)
                .Replace("\t采购总金额\t", $"\t{header}\t", StringComparison.Ordinal)
                .Replace("\t160.5964万元", $"\t{printed}", StringComparison.Ordinal));

    private static decimal? Number(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
