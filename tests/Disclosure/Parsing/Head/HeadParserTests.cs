using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing.Head;

public sealed class HeadParserTests
{
    [Theory]
    [InlineData("博爱县人民政府 2024 年政府信息公开工作年度报告", "博爱县人民政府", 2024)]
    [InlineData("保定市人民政府办公室\n\n2024 年政府信息公开工作年度报告", "保定市人民政府办公室", 2024)]
    [InlineData("2023年度山西省晋中市昔阳县财政局政府信息公\n开工作年度报告", "山西省晋中市昔阳县财政局", 2023)]
    [InlineData("萨嘎县人民政府办公室2024\n年政府信息公开工作年度报告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("萨嘎县人民政府办公室202\n4年政府信息公开工作年度报告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("萨嘎县人民政府办公室2024年政府信息公开\n工作年度报告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("萨嘎县人民政府办公室2024年政\n府信息公开工作年度报告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("萨嘎县人民政府办公室2024年政府信息公开工作年度报\n告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("政府信息公开\n年度报告\n萨嘎县人民政府办公室2024年政府信息公开工作年度报告", "萨嘎县人民政府办公室", 2024)]
    [InlineData("博爱县人民政府二〇二四年政府信息公开工作年度报告", "博爱县人民政府", 2024)]
    [InlineData("博爱县人民政府二○二一年度政府信息公开年度报告", "博爱县人民政府", 2021)]
    [InlineData("2023年度博爱县财政局政府信息公开工作年度报告", "博爱县财政局", 2023)]
    [InlineData("博爱县财政局２０２２年政府信息公开工作年度报告", "博爱县财政局", 2022)]
    [InlineData("关于博爱县财政局2022年政府信息公开工作的年度报告", "博爱县财政局", 2022)]
    [InlineData("**博爱县财政局2022年政府信息公开工作年度报告**", "博爱县财政局", 2022)]
    [InlineData("# 博爱县财政局2022年政府信息公开工作年报", "博爱县财政局", 2022)]
    [InlineData("博爱县月山镇人民政府2020年政务公开年度报告", "博爱县月山镇人民政府", 2020)]
    public void Parse_Title_GivesBodyAndYear(string title, string agency, int year)
    {
        var report = ReportReading.Read(title + Body).Report!;
        Assert.Equal((agency, year), (report.Agency, report.Year));
    }

    [Fact]
    public void Parse_TitleWithoutYear_TakesTheYearOfThePeriod()
    {
        var report = ReportReading.Read("博爱县财政局\n政府信息公开工作年度报告\n\n统计期限为2023年1月1日至12月31日。" + Body).Report!;
        Assert.Equal(2023, report.Year);
    }

    private const string Body = "\n\n一、总体情况\n\n工作平稳。\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n";
}
