using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Narrative;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Text;

namespace Compiler.Tests.Disclosure.Parsing.Narrative;

/// <summary>Sentences as reports write them: which figures they claim of the report as a whole, and which they do not.</summary>
public sealed class NarrativeSentenceTests
{
    private static readonly NarrativeContext Bureau = new("博爱县财政局", 2024, false);
    private static readonly NarrativeContext Office = new("保定市人民政府办公室", 2024, false);
    private static readonly NarrativeContext County = new("博爱县人民政府", 2024, true);

    [Theory]
    [InlineData("2024年，我局共收到政府信息公开申请3件，均已按期答复。", "收到申请=3")]
    [InlineData("博爱县财政局2024年共收到依申请公开三件。", "收到申请=3")]
    [InlineData("全年收到政府信息公开申请一百二十件，较上年增加12件。", "收到申请=120")]
    [InlineData("2023年收到政府信息公开申请30件，2024年收到政府信息公开申请25件。", "收到申请=25")]
    [InlineData("共收到12件政府信息公开申请，其中自然人10件，法人2件。", "收到申请=12 自然人申请=10")]
    [InlineData("收到自然人、法人和其他组织提出的政府信息公开申请共计１，３０８件。", "收到申请=1308")]
    [InlineData("依申请公开方面，2024年共收到15件，办结14件，结转下年度1件。", "办结=14 收到申请=15 结转下年度=1")]
    [InlineData("2024年，本机关未收到政府信息公开申请。", "收到申请=0")]
    [InlineData("本年度没有收到公民、法人或者其他组织提出的政府信息公开申请。", "收到申请=0")]
    [InlineData("全年无依申请公开事项，无结转下年度申请。", "收到申请=0 结转下年度=0")]
    [InlineData("今年以来，我局未收到依申请公开申请，未发生因政府信息公开引发的行政复议、行政诉讼案件。", "收到申请=0 行政复议总计=0 行政诉讼总计=0")]
    [InlineData("2024年政府信息公开申请数量为8件。", "收到申请=8")]
    [InlineData("新收政府信息公开申请42件，上年结转3件，办结44件，结转2025年1件。", "上年结转=3 办结=44 收到申请=42 新收申请=42 结转下年度=1")]
    [InlineData("全年办理政府信息公开申请23件。", "办理申请=23")]
    [InlineData("收到申请公开事项6件，其中已办结5件，1件结转至下年度继续办理。", "办结=5 收到申请=6 结转下年度=1")]
    [InlineData("含2023年结转2件，共办结申请十件。", "上年结转=2 办结=10")]
    [InlineData("通过网络、信函、当面等多种渠道受理政府信息公开申请19件。", "收到申请=19")]
    [InlineData("因政府信息公开被申请行政复议3件，其中维持2件，1件尚未审结；被提起行政诉讼1件，结果维持1件。",
        "行政复议尚未审结=1 行政复议总计=3 行政复议维持=2 行政诉讼总计=1 行政诉讼结果维持=1")]
    [InlineData("因政府信息公开引起的行政复议二件，无行政诉讼。", "行政复议总计=2 行政诉讼总计=0")]
    [InlineData("政府信息公开行政复议0件、行政诉讼0件。", "行政复议总计=0 行政诉讼总计=0")]
    [InlineData("2024年，我局未因政府信息公开工作被申请行政复议或者提起行政诉讼。", "")]
    [InlineData("本年制发行政规范性文件5件、废止21件、现行有效63件。", "规范性文件制发=5 规范性文件废止=21 规范性文件现行有效=63")]
    [InlineData("印发规范性文件3件，废止规范性文件2件。", "规范性文件制发=3 规范性文件废止=2")]
    [InlineData("公布现行有效的行政规范性文件二十四件。", "规范性文件现行有效=24")]
    [InlineData("全年行政事业性收费金额32.78万元。", "行政事业性收费=32.78")]
    [InlineData("行政事业性收费327810元。", "行政事业性收费=32.781")]
    public void Parse_FigureOfTheReport_IsClaimed(string sentence, string claims) => Assert.Equal(claims, Claims(sentence, Bureau));

    [Theory]
    // A part of them.
    [InlineData("其中自然人申请12件，法人申请3件。")]
    [InlineData("通过网络收到政府信息公开申请8件。")]
    [InlineData("当面收到政府信息公开申请2件，信函收到政府信息公开申请1件。")]
    [InlineData("收到涉及征地补偿的政府信息公开申请5件。")]
    [InlineData("收到重复申请2件。")]
    [InlineData("上半年收到政府信息公开申请5件。")]
    [InlineData("一季度，共收到政府信息公开申请5件。")]
    [InlineData("截至6月底共收到政府信息公开申请5件。")]
    // Another year, a comparison, an estimate.
    [InlineData("2023年收到政府信息公开申请30件。")]
    [InlineData("政府信息公开申请较上年增加12件。")]
    [InlineData("去年收到政府信息公开申请12件。")]
    [InlineData("自《条例》施行以来累计收到政府信息公开申请120件。")]
    [InlineData("收到政府信息公开申请约20件。")]
    [InlineData("收到政府信息公开申请20余件。")]
    [InlineData("收到政府信息公开申请12件次。")]
    // Another body.
    [InlineData("市政府办公室收到政府信息公开申请225件。")]
    [InlineData("全县共收到政府信息公开申请1308件。")]
    [InlineData("月山镇人民政府办公室收到政府信息公开申请2件。")]
    [InlineData("全市各级行政机关共收到政府信息公开申请1308件，办结1300件。")]
    // Other matters.
    [InlineData("主动公开政府信息3122条。")]
    [InlineData("公开人大代表建议26件、政协提案12件办理结果。")]
    [InlineData("12345热线受理群众诉求3500件，办结3480件。")]
    [InlineData("政务服务中心受理各类许可申请12000件，信息全部公开。")]
    [InlineData("受理信访投诉申请12件，公开答复12件。")]
    [InlineData("收到政府信息公开申请后，在20个工作日内答复。")]
    [InlineData("每一件政府信息公开申请都依法答复。")]
    [InlineData("第三件政府信息公开申请由法规科办理。")]
    [InlineData("无逾期未答复的政府信息公开申请。")]
    [InlineData("未收到不予公开的政府信息公开申请。")]
    [InlineData("未收到因政府信息公开申请引发的投诉。")]
    [InlineData("指导各单位办理政府信息公开申请30件。")]
    [InlineData("答复政府信息公开申请的时限缩短为15日。")]
    [InlineData("上年结转项目12件，资金3000万元。")]
    [InlineData("收取信息处理费120元。")]
    // Disputes that are not about disclosure, or not all of them.
    [InlineData("作为复议机关受理政府信息公开行政复议案件12件。")]
    [InlineData("未发生政府信息公开行政诉讼败诉案件。")]
    [InlineData("政府信息公开行政复议、行政诉讼共3件。")]
    [InlineData("政府信息公开行政复议较上年减少3件。")]
    [InlineData("2023年政府信息公开行政复议3件。")]
    // Documents of others, or another count.
    [InlineData("报送备案规范性文件12件。")]
    [InlineData("解读规范性文件5件。")]
    [InlineData("宣布失效规范性文件5件。")]
    [InlineData("全县现行有效行政规范性文件120件。")]
    [InlineData("行政事业性收费约33万元。")]
    public void Parse_FigureOfSomethingElse_ClaimsNothing(string sentence) => Assert.Equal("", Claims(sentence, Bureau));

    [Theory]
    [InlineData("全县共收到政府信息公开申请35件。", "收到申请=35")]
    [InlineData("2024年，全县各级行政机关共收到政府信息公开申请35件，其中县政府办公室收到申请12件。", "收到申请=35")]
    [InlineData("县政府办公室共收到政府信息公开申请12件。", "")]
    [InlineData("县财政局收到政府信息公开申请2件，月山镇收到政府信息公开申请1件。", "")]
    [InlineData("共收到依申请公开件12件。", "收到申请=12")]
    [InlineData("县政府全年收到政府信息公开申请12件。", "收到申请=12")]
    public void Parse_Compilation_ClaimsWhatIsSaidOfTheLevel(string sentence, string claims) =>
        Assert.Equal(claims, Claims(sentence, County));

    [Theory]
    [InlineData("全年受理向市政府提出的信息公开申请225件。", "收到申请=225")]
    [InlineData("全市共收到政府信息公开申请1308件，市政府办公室收到政府信息公开申请225件。", "")]
    [InlineData("市政府办公室收到政府信息公开申请225件。", "收到申请=225")]
    [InlineData("全年收到政府信息公开申请225件。全年共办理政府信息公开行政复议6件。", "收到申请=225 行政复议总计=6")]
    public void Parse_Office_ClaimsItsOwn(string sentence, string claims) => Assert.Equal(claims, Claims(sentence, Office));

    [Fact]
    public void Parse_TwoFiguresOfOneThing_ClaimsTheOneThatSaysItIsAll()
    {
        Assert.Equal("收到申请=12", Claims("收到政府信息公开申请5件。全年共收到政府信息公开申请12件。", Bureau));
        Assert.Equal("", Claims("收到政府信息公开申请5件。又收到政府信息公开申请7件。", Bureau));
    }

    [Theory]
    [InlineData("收到政府信息公开申请5件，制发行政规范性文件3件。", "收到申请=5")]
    [InlineData("本机关未收到政府信息公开申请。", "收到申请=0")]
    public void Parse_TrialForm_ClaimsWhatBothFormsAsk(string sentence, string claims) =>
        Assert.Equal(claims, Claims(sentence, Bureau with { Year = 2020 }, FormCatalogue.Statutory.Find("2019")!));

    [Theory]
    [InlineData("三", 3)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("二十", 20)]
    [InlineData("一百零五", 105)]
    [InlineData("一百二十", 120)]
    [InlineData("一千三百零八", 1308)]
    [InlineData("两万零三", 20003)]
    [InlineData("零", 0)]
    [InlineData("1，308", 1308)]
    [InlineData("1,308", 1308)]
    public void TryParse_Number_IsRead(string text, int value)
    {
        Assert.True(NarrativeNumber.TryParse(text, out var number));
        Assert.Equal(value, number);
    }

    [Theory]
    [InlineData("百百")]
    [InlineData("一二三")]
    [InlineData("十百")]
    public void TryParse_NoNumber_IsRefused(string text) => Assert.False(NarrativeNumber.TryParse(text, out _));

    private static string Claims(string sentence, NarrativeContext context, DisclosureForm? form = null) =>
        string.Join(
            ' ',
            new NarrativeParser(
                form ?? FormCatalogue.Statutory.Current,
                JoinedText.Join([LineSplitter.Split(1, sentence.AsMemory())]),
                context,
                new ReadingBudget(new ReadingLimits()))
                .Parse()
                .Select(claim => $"{claim.Subject}={claim.Value:0.####}")
                .Order(StringComparer.Ordinal));
}
