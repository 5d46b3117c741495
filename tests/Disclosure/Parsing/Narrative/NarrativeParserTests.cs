using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Narrative;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Text;

namespace Compiler.Tests.Disclosure.Parsing.Narrative;

public sealed class NarrativeParserTests
{
    [Theory]
    [InlineData("全年共收到政府信息公开申请220件。", "收到申请=220")]
    [InlineData("2023年共受理依申请公开56件。", "收到申请=56")]
    [InlineData("我局共收到信息公开申请12份。", "收到申请=12")]
    [InlineData("共收到依申请公开件12件，均及时进行回复。", "收到申请=12")]
    [InlineData("全年受理向市政府提出的信息公开申请225件。", "收到申请=225")]
    [InlineData("通过多种渠道接受群众信息公开申请101件。", "收到申请=101")]
    [InlineData("共接收申请8宗。", "收到申请=8")]
    [InlineData("受理公民、法人和其他组织政府信息公开申请101件。", "收到申请=101")]
    [InlineData("全市行政机关共收到政府信息公开申请1,308件。", "收到申请=1308")]
    [InlineData("收到政府信息公开申请共计42件。", "收到申请=42")]
    [InlineData("收到并办理政府信息公开申请7件。", "收到申请=7")]
    [InlineData("共收到政府信息公开申请３６件。", "收到申请=36")]
    [InlineData("本年新收政府信息公开申请35件，上年结转2件。", "上年结转=2 收到申请=35 新收申请=35")]
    [InlineData("新收23件，上年度结转4件。", "上年结转=4 新收申请=23")]
    [InlineData("上一年度结转政府信息公开申请3件。", "上年结转=3")]
    [InlineData("收到申请220件，办结216件（含2023年度结转3件），结转2025年度继续办理7件。", "上年结转=3 办结=216 收到申请=220 结转下年度=7")]
    [InlineData("申请已办结45件。", "办结=45")]
    [InlineData("收到各类政府信息公开申请12件，办结11件。", "办结=11 收到申请=12")]
    [InlineData("通过热线收到许可类信息公开申请12件，办结政府信息公开申请11件。", "办结=11")]
    [InlineData("收到申请9件，按期办结9件，办结率100%。", "办结=9 收到申请=9")]
    [InlineData("收到申请9件，结转下年度继续办理3件。", "收到申请=9 结转下年度=3")]
    [InlineData("收到申请9件，结转至下一年度2件。", "收到申请=9 结转下年度=2")]
    [InlineData("收到申请9件，结转到2025年办理1件。", "收到申请=9 结转下年度=1")]
    public void Parse_WordsForRequests_GivesTheirFigures(string text, string claims) => Assert.Equal(claims, Claims(text));

    [Theory]
    [InlineData("办理行政复议1件，未出现行政诉讼情况。", "行政复议总计=1 行政诉讼总计=0")]
    [InlineData("行政复议6件，行政诉讼2件，其中，行政复议结果维持5件，尚未审结1件，行政诉讼结果维持1件，尚未审结1件。",
        "行政复议尚未审结=1 行政复议总计=6 行政复议结果维持=5 行政诉讼尚未审结=1 行政诉讼总计=2 行政诉讼结果维持=1")]
    [InlineData("因政府信息公开被提起行政复议1件，结果纠正1件。", "行政复议总计=1 行政复议结果纠正=1")]
    [InlineData("被申请行政复议3起，被提起行政诉讼1起。", "行政复议总计=3 行政诉讼总计=1")]
    [InlineData("行政复议案件4件，其中维持3件，纠正1件。", "行政复议总计=4 行政复议纠正=1 行政复议维持=3")]
    [InlineData("行政诉讼案件2宗，其他结果1宗，未审结1宗。", "行政诉讼其他结果=1 行政诉讼总计=2 行政诉讼未审结=1")]
    [InlineData("未发生行政复议、行政诉讼。", "行政复议总计=0 行政诉讼总计=0")]
    [InlineData("无行政复议和行政诉讼。", "行政复议总计=0 行政诉讼总计=0")]
    [InlineData("没有因政府信息公开引发的行政复议及行政诉讼案件。", "行政复议总计=0 行政诉讼总计=0")]
    [InlineData("未收到行政复议申请，行政诉讼案件0件。", "行政复议总计=0 行政诉讼总计=0")]
    [InlineData("未发生行政复议，行政诉讼1件。", "行政复议总计=0 行政诉讼总计=1")]
    public void Parse_WordsForDisputes_GivesTheirFigures(string text, string claims) => Assert.Equal(claims, Claims(text));

    [Theory]
    [InlineData("主动公开信息1100余条。")]
    [InlineData("受理行政许可申请5600件，办结5590件。")]
    [InlineData("受理各类申请500件，办结490件。")]
    [InlineData("近三年累计收到政府信息公开申请96件。")]
    [InlineData("全县办理行政复议256件，其中涉及政府信息公开17件。")]
    [InlineData("共办理各类网民投诉建议200件，办结率达100%。")]
    [InlineData("12345热线办结群众诉求3500件。")]
    [InlineData("有效降低行政复议和行政诉讼发生率。")]
    [InlineData("行政复议2024年明显下降。")]
    [InlineData("专栏公开人大代表建议办理复文26件。")]
    [InlineData("严格按照依申请公开程序办理。")]
    [InlineData("对申请人提出的疑问，发布解读21篇。")]
    [InlineData("")]
    public void Parse_OtherFigures_ClaimsNothing(string text) => Assert.Equal("", Claims(text));

    [Fact]
    public void Parse_FigureCutByAPageBreak_KnowsTheLineOfItsFirstWord()
    {
        var claims = Parse("全年共收到政府信息公开申", "请 220 件。");
        Assert.Equal((220m, 1), (claims[0].Value, claims[0].At.Line));
    }

    // Under the heading that such sentences stand under.
    private static string Claims(string text) => string.Join(' ', Parse("（二）依申请公开办理情况。", text)
        .Select(claim => $"{claim.Subject}={claim.Value}").Order(StringComparer.Ordinal));

    private static System.Collections.Immutable.ImmutableArray<Compiler.Disclosure.Reports.NarrativeClaim> Parse(params string[] lines) =>
        new NarrativeParser(
            FormCatalogue.Statutory.Current,
            JoinedText.Join([.. lines.Select((line, i) => LineSplitter.Split(i + 1, line.AsMemory()))]),
            NarrativeContext.None,
            new ReadingBudget(new ReadingLimits())).Parse();
}
