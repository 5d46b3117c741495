using System.Globalization;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Rollups;

namespace Compiler.Tests.Disclosure.Checking;

public sealed class YearCarryCheckTests
{
    private const string Fees = "proactive_disclosure.fees_wan_yuan";

    private static readonly int[] Seven = [7, 0, 0, 0, 0, 0, 7];

    [Fact]
    public void Compare_ForwardIsCarriedOver_FindsNothing() =>
        Assert.Empty(Compare(At(2023).Row("carried_forward", Seven), At(2024).Row("carried_over", Seven)));

    [Fact]
    public void Compare_CarriedOverDiffers_NamesTheColumnsAndBothFigures()
    {
        var findings = Compare(At(2023).Row("carried_forward", Seven), At(2024).Row("carried_over", 6, 0, 1, 0, 0, 0, 7));
        Assert.Equal(["自然人", "科研机构"], findings.Select(finding => finding.Message.Split('“', '”')[1]));
        Assert.Contains("结转下年度 7 件，本报告上年结转 6 件", findings[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_YearBetweenIsMissing_ComparesNothing() => Assert.Empty(Compare(At(2022).Row("carried_forward", Seven), At(2024)));

    [Fact]
    public void Compare_CellIsAbsent_IsNotTakenForZero() =>
        Assert.Empty(Compare(At(2023).Row("carried_forward", Seven), At(2024).Put("requests.carried_over", Cell.Absent)));

    [Fact]
    public void Compare_TrialFormBefore_ComparesWhatBothHave() =>
        Assert.Equal(2, Compare(new ReportSketch("博爱县人民政府", 2020, "2019").Row("carried_forward", Seven), At(2021)).Count);

    [Theory]
    [InlineData(9, 3, 2, 10, false)]
    [InlineData(9, 3, 2, 9, true)]
    public void Compare_InForce_FollowsFromTheYearBefore(int before, int issued, int repealed, int after, bool isFound) =>
        Assert.Equal(
            isFound ? ["X-YEAR-T2"] : [],
            Compare(At(2023).Disclosure("regulations", 0, 0, before), At(2024).Disclosure("regulations", issued, repealed, after))
                .Select(finding => finding.Code.Text));

    [Theory]
    [InlineData("12.5", "1249.9", false)]
    [InlineData("12.5", "1250", true)]
    [InlineData("1250", "12.5", true)]
    [InlineData("0", "1250", false)]
    [InlineData("1250", "0", false)]
    public void Compare_Fees_OfAnotherOrderAreQuestioned(string before, string after, bool isFound) => Assert.Equal(
        isFound ? ["X-YEAR-AMOUNT"] : [],
        Compare(At(2023).Set(Fees, Number(before)), At(2024).Set(Fees, Number(after))).Select(finding => finding.Code.Text));

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static ReportSketch At(int year) => new("博爱县人民政府", year);

    private static List<Finding> Compare(DisclosureReport previous, DisclosureReport current) =>
        [.. YearCarryCheck.Compare(previous, current)];
}
