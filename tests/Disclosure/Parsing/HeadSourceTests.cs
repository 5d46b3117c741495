using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Who reports, on which year, and for whom: what a file says in several places, in falling order of trust.</summary>
public sealed class HeadSourceTests
{
    private const string Body = "\n\n一、总体情况\n\n{0}\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n六、其他需要报告的事项\n\n无。\n";

    [Theory]
    // The title before everything else; 寻召乡 had copied its first sentence.
    [InlineData("平乡县寻召乡人民政府2024年政府信息公开工作年度报告", "2024年，平乡县人民政府办公室认真落实部署。", "", "平乡县寻召乡人民政府", "标题（第 1 行）")]
    // Without a title the signature.
    [InlineData("", "2024年，平乡县人民政府办公室认真落实部署。", "平乡县寻召乡人民政府\n2025年1月20日", "平乡县寻召乡人民政府", "落款（第 15 行）")]
    [InlineData("2024年政府信息公开工作年度报告", "2024年，我局认真落实部署。", "博爱县财政局\n二〇二五年一月二十日", "博爱县财政局", "落款（第 15 行）")]
    [InlineData("2024年政府信息公开工作年度报告", "工作平稳。", "博爱县财政局2025年1月20日\n\n上一篇：无\n版权所有：博爱县人民政府", "博爱县财政局", "落款（第 15 行）")]
    [InlineData("我局2024年政府信息公开工作年度报告", "工作平稳。", "博爱县财政局", "博爱县财政局", "落款（第 15 行）")]
    // The line under the title.
    [InlineData("2024年政府信息公开工作年度报告\n发布时间：2025-01-20 来源：博爱县水利局", "2024年，博爱县人民政府认真落实部署。", "", "博爱县水利局", "发布信息（第 2 行）")]
    [InlineData("索引号\tA1\t发布机构\t博爱县水利局\n2024年政府信息公开工作年度报告", "工作平稳。", "", "博爱县水利局", "发布信息（第 1 行）")]
    // A body's own site; a government's site carries the reports of all its bodies.
    [InlineData("2024年政府信息公开工作年度报告_博爱县水利局", "2024年，博爱县人民政府认真落实部署。", "", "博爱县水利局", "网站名称（第 1 行）")]
    [InlineData("2024年政府信息公开工作年度报告_博爱县人民政府", "2024年，博爱县水利局认真落实部署。", "", "博爱县水利局", "正文（第 5 行）")]
    [InlineData("2024年政府信息公开工作年度报告", "2024年，博爱县水利局认真落实部署。", "", "博爱县水利局", "正文（第 5 行）")]
    public void Parse_SeveralPlacesNameABody_TheMostTrustedIsTaken(string front, string text, string end, string agency, string evidence)
    {
        var report = Read(front, text, end);
        Assert.Equal((agency, evidence), (report.Agency, report.Evidence.Agency));
    }

    [Theory]
    [InlineData("博爱县财政局政府信息公开工作年度报告（2024年度）", "博爱县财政局")]
    [InlineData("博爱县财政局政府信息公开工作2024年度报告", "博爱县财政局")]
    [InlineData("博爱县财政局\n2024年度政府信息公开工作报告", "博爱县财政局")]
    [InlineData("首页 > 政府信息公开 > 政府信息公开年报\n博爱县财政局2024年政府信息公开工作年度报告", "博爱县财政局")]
    [InlineData("博爱县2024年政府信息公开工作年度报告", "博爱县")]
    [InlineData("本溪市2024年政府信息公开工作年度报告", "本溪市")]
    [InlineData("全椒县人民政府2024年政府信息公开工作年度报告", "全椒县人民政府")]
    [InlineData("博爱县财政局２０２４年政府信息公开工作年度报告 - 博爱县人民政府", "博爱县财政局")]
    public void Parse_Titles_NameTheBodyAndTheYear(string title, string agency)
    {
        var report = Read(title, "工作平稳。", "");
        Assert.Equal((agency, 2024), (report.Agency, report.Year));
    }

    [Theory]
    // A national body inside the name, and a word behind it that ends as names do.
    [InlineData("本报告由国家税务总局奉新县税务局编制。", "2024年，国家税务总局奉新县税务局认真落实上级部署。", "国家税务总局奉新县税务局")]
    [InlineData("按要求编制。", "2024年，国家税务总局奉新县税务局认真落实上级部署。", "国家税务总局奉新县税务局")]
    [InlineData("按要求编制。", "2024年，国家统计局平乡调查队按照上级部署推进。", "国家统计局平乡调查队")]
    [InlineData("按要求编制。", "2024年，国家金融监督管理总局邢台监管分局坚持依法公开。", "国家金融监督管理总局邢台监管分局")]
    [InlineData("按要求编制。", "2024年，平乡县公安局交通警察支队认真落实上级部署。", "平乡县公安局交通警察支队")]
    [InlineData("按要求编制。", "2024年，国家税务总局奉新县税务局党委高度重视上级部署。", "国家税务总局奉新县税务局")]
    [InlineData("根据条例规定，结合工作实际，由国家税务总局奉新县税务局编制。", "2024年，工作平稳。", "国家税务总局奉新县税务局")]
    [InlineData("按要求编制。", "2024年，国家税务总局认真落实上级部署。", "国家税务总局")]
    // Nobody.
    [InlineData("按要求编制。", "2024年，认真落实上级部署。", null)]
    [InlineData("按要求编制。", "2024年，在上级部门指导下，工作平稳。", null)]
    [InlineData("按要求编制，认真落实上级部编制意见。", "2024年，工作平稳。", null)]
    public void Parse_BodyInASentence_IsTheWholeNameUpToTheVerb(string front, string text, string? agency) =>
        Assert.Equal(agency, Read($"2024年政府信息公开工作年度报告\n\n{front}", text, "").Agency);

    [Theory]
    [InlineData("河北區行政審批服務局2023年政府信息公開工作年度報告", "河北区行政审批服务局", "120105")]
    [InlineData("海南區財政局2023年政府信息公開工作年度報告", "海南区财政局", "150303")]
    [InlineData("河南蒙古族自治縣財政局2023年政府信息公開工作年度報告", "河南蒙古族自治县财政局", "632324")]
    [InlineData("第一師阿拉爾市十六團新開嶺鎮2023年政府信息公開工作年度報告", "第一师阿拉尔市十六团新开岭镇", "659002")]
    [InlineData("關於瀋陽市瀋河區財政局2023年政府信息公開工作的年度報告", "沈阳市沈河区财政局", "210103")]
    [InlineData("乾县财政局2023年政府信息公开工作年度报告", "乾县财政局", "610424")]
    public void Parse_TraditionalTitle_IsThatOfTheSimplifiedName(string title, string agency, string adcode)
    {
        var report = Read(title, "工作平穩。", "");
        Assert.Equal((agency, 2023, adcode), (report.Agency, report.Year, report.Place.Adcode));
    }

    [Theory]
    [InlineData("标      题 博爱县财政局2024年度信息公开工作报告", "博爱县财政局")]
    [InlineData("博爱县财政局2024年政务信息公开年度报告", "博爱县财政局")]
    [InlineData("索 引 号：67901070　发布机构：博爱县财政局　发布日期：2025-02-13　浏览次数：212　主题分类：政务公开　公文种类：报告　有效性：有效\n\n博爱县财政局2024年政府信息公开工作年度报告", "博爱县财政局")]
    public void Parse_TitleAmongFieldsOfThePage_NamesTheBody(string title, string agency)
    {
        var report = Read(title, "工作平稳。", "");
        Assert.Equal((agency, 2024), (report.Agency, report.Year));
    }

    [Fact]
    public void Parse_NameOfSeveralPlaces_SaysWhichWordsDecided()
    {
        var report = Read("鼓楼区教育局2024年政府信息公开工作年度报告", "按照南京市人民政府部署，工作平稳。", "");
        Assert.Equal("机关名称，正文（第 5 行）“按照南京市人民政府部署”", report.Evidence.Place);
    }

    [Fact]
    public void Parse_GovernmentNamedOnlyByItsSite_IsNoCompilation()
    {
        var report = Read("2024年政府信息公开工作年度报告\n版权所有：博爱县人民政府", "工作平稳。", "");
        Assert.Equal(("博爱县人民政府", false), (report.Agency, report.IsCompilation));
        Assert.Contains(report.Findings, finding => finding.Code.Text == "AGENCY-FROM-SITE");
    }

    [Theory]
    [InlineData("博爱县财政局2024年政府信息公开工作年度报告", "2024年，平乡县财政局认真落实部署。", "", true)]
    [InlineData("博爱县财政局2024年政府信息公开工作年度报告", "2024年，博爱县人民政府办公室认真落实部署。", "", false)]
    [InlineData("博爱县财政局2024年政府信息公开工作年度报告", "2024年，焦作市财政局认真落实部署。", "", false)]
    [InlineData("博爱县财政局2024年政府信息公开工作年度报告", "工作平稳。", "修武县财政局\n2025年1月20日", true)]
    public void Parse_BodyOfAnotherPlace_IsNamed(string front, string text, string end, bool isNamed) =>
        Assert.Equal(isNamed, Read(front, text, end).Findings.Any(finding => finding.Code.Text == "AGENCY-CONFLICT"));

    [Theory]
    [InlineData("鼓楼区人民政府2024年政府信息公开工作年度报告", "工作平稳。", "南京市鼓楼区人民政府办公室\n2025年1月20日", "320106")]
    [InlineData("鼓楼区教育局2024年政府信息公开工作年度报告\n来源：徐州市教育局", "工作平稳。", "", "320302")]
    [InlineData("朝阳区人民政府2024年政府信息公开工作年度报告", "根据北京市人民政府要求编制。", "", "110105")]
    [InlineData("鼓楼区人民政府2024年政府信息公开工作年度报告", "工作平稳。", "", "")]
    public void Parse_NameOfSeveralPlaces_IsDecidedByWhatElseIsNamed(string front, string text, string end, string adcode) =>
        Assert.Equal(adcode, Read(front, text, end).Place.Adcode);

    [Theory]
    [InlineData("2024", "", "", 2024, "标题（第 1 行）", "")]
    [InlineData("2024", "统计期限为2023年1月1日至12月31日。", "", 2024, "标题（第 1 行）", "YEAR-CONFLICT")]
    [InlineData("2024", "", "博爱县财政局\n2025年1月20日", 2024, "标题（第 1 行）", "")]
    [InlineData("2024", "", "博爱县财政局\n2026年1月20日", 2024, "标题（第 1 行）", "YEAR-SIGNED")]
    [InlineData("2024", "", "博爱县财政局\n2024年1月20日", 2024, "标题（第 1 行）", "YEAR-SIGNED")]
    [InlineData(null, "", "博爱县财政局\n2025年1月20日", 2024, "落款日期（第 16 行）", "")]
    [InlineData("2007", "", "", 2007, "标题（第 1 行）", "YEAR-RANGE")]
    public void Parse_Years_TakesTheMostTrustedAndNamesTheOthers(
        string? title, string text, string end, int year, string evidence, string code)
    {
        var report = Read(title is null ? "博爱县财政局政府信息公开工作年度报告" : $"博爱县财政局{title}年政府信息公开工作年度报告", "工作平稳。" + text, end);
        Assert.Equal((year, evidence), (report.Year, report.Evidence.Year));
        Assert.Equal(
            code,
            report.Findings.Select(finding => finding.Code.Text).FirstOrDefault(found => found.StartsWith("YEAR-", StringComparison.Ordinal))
                ?? "");
    }

    [Theory]
    [InlineData("保定市人民政府2024年政府信息公开工作年度报告", "全市工作平稳。", true, "")]
    [InlineData("保定市2024年政府信息公开工作年度报告", "全市工作平稳。", true, "")]
    [InlineData("保定市人民政府办公室2024年政府信息公开工作年度报告", "推动全市政务公开工作。", false, "")]
    [InlineData("保定市人民政府办公室2024年政府信息公开工作年度报告", "本报告汇总了各县（市、区）人民政府和市政府各部门的数据。", true, "SCOPE-FROM-TEXT")]
    [InlineData("保定市人民政府办公室2024年政府信息公开工作年度报告", "本年度报告由保定市人民政府办公室根据各县（市、区）、市政府各部门年度报告汇总编制。", true, "SCOPE-FROM-TEXT")]
    [InlineData("保定市人民政府办公室2024年政府信息公开工作年度报告", "报告所列数据涵盖全市各级行政机关。", true, "SCOPE-FROM-TEXT")]
    [InlineData("保定市人民政府办公室2024年政府信息公开工作年度报告", "督促各部门按时汇总编制本单位报告。", false, "")]
    [InlineData("保定市人民政府2024年政府信息公开工作年度报告", "本报告数据仅为市政府办公室办理情况。", false, "SCOPE-FROM-TEXT")]
    [InlineData("保定市人民政府2024年政府信息公开工作年度报告", "本报告不包括各县（市、区）数据。", false, "SCOPE-FROM-TEXT")]
    // A bureau and a township compile no level.
    [InlineData("保定市财政局2024年政府信息公开工作年度报告", "本报告汇总了各单位数据，涵盖全市。", false, "")]
    [InlineData("平乡县寻召乡人民政府办公室2024年政府信息公开工作年度报告", "本报告涵盖各部门数据。", false, "")]
    public void Parse_Scope_IsToldByNameAndText(string title, string text, bool isCompilation, string code)
    {
        var report = Read(title, text, "");
        Assert.Equal(isCompilation, report.IsCompilation);
        Assert.NotEqual("", report.Evidence.Scope);
        Assert.Equal(
            code,
            report.Findings.Select(finding => finding.Code.Text).FirstOrDefault(found => found.StartsWith("SCOPE-", StringComparison.Ordinal))
                ?? "");
    }

    [Theory]
    [InlineData("保定市人民政府办公室", true)]
    [InlineData("保定市人民政府", false)]
    public void Parse_ScopeSettledFromOutside_OutranksNameAndText(string agency, bool isCompilation)
    {
        var report = Read($"{agency}2024年政府信息公开工作年度报告", "本报告数据仅为市政府办公室办理情况。", "", new ReportHints(IsCompilation: isCompilation));
        Assert.Equal(isCompilation, report.IsCompilation);
        Assert.Contains("更正文件", report.Evidence.Scope, StringComparison.Ordinal);
    }

    private static DisclosureReport Read(string front, string text, string end, ReportHints? hints = null) =>
        ReportReading.Read(front + Body.Replace("{0}", text, StringComparison.Ordinal) + "\n" + end, hints).Report!;
}
