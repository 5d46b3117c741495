using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Tests.Disclosure.Parsing;

public sealed class LabelTests
{
    private static readonly FormLabels Labels = FormLabels.ForForm(FormCatalogue.Statutory.Find("2021")!, FormCatalogue.Statutory);

    [Theory]
    [InlineData("（一）予以公开", "予以公开")]
    [InlineData("(一) 予以 公开", "予以公开")]
    [InlineData("三、（一）予以公开", "予以公开")]
    [InlineData("1. 属于国家秘密", "属于国家秘密")]
    [InlineData("１．属于国家秘密", "属于国家秘密")]
    [InlineData("1、属于国家秘密", "属于国家秘密")]
    [InlineData("3.危及“三安全一稳定”", "危及三安全一稳定")]
    [InlineData("其他法律、行政法规禁止公开", "其他法律,行政法规禁止公开")]
    [InlineData("十二、结转", "结转")]
    [InlineData("三安全", "三安全")]
    [InlineData("结 果 维 持", "结果维持")]
    public void Of_SpellingsOfALabel_GivesOne(string text, string label) => Assert.Equal(label, LabelText.Normalize(text));

    [Fact]
    public void Of_TextLongerThanAnyLabel_GivesNothing() => Assert.Empty(LabelText.Normalize(new string('长', LabelText.MaxLength + 1)));

    [Theory]
    [InlineData("属于国家密秘", "denied_1_state_secret")]
    [InlineData("8. 属于行政查询", "denied_8_admin_query")]
    [InlineData("没有现存信息需另行制作", "unable_2_needs_creation")]
    [InlineData("要求行政机关确认或重新出具", "unprocessed_5_confirm_or_reissue")]
    [InlineData("结转下年度继续办", "carried_forward")]
    public void FindDamaged_NearlyALabel_FindsItsRow(string text, string row) => Assert.Equal(row, Row(text));

    [Theory]
    [InlineData("政府信息公开申请数量")]
    [InlineData("行政机关不再处理其政府信息公开申请")]
    [InlineData("属于行政")]
    [InlineData("其他情形")]
    [InlineData("公开")]
    public void FindDamaged_PartOfSeveralLabelsOrNone_FindsNothing(string text) => Assert.Null(Row(text));

    private static string? Row(string text) =>
        Labels.RequestRows.FindDamaged(LabelText.Normalize(text)) is { } row ? Labels.Form.Requests.Rows[row].Key : null;
}
