using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Disclosure.Places;

/// <summary>A finding offers first what a misprinted name most likely means.</summary>
public sealed class SimilarNameTests
{
    [Theory]
    // Another suffix.
    [InlineData("涿州区人民政府", "河北省保定市涿州市")]
    [InlineData("昌平县人民政府", "北京市昌平区")]
    [InlineData("任丘县教育局", "河北省沧州市任丘市")]
    [InlineData("霸州区人民政府", "河北省廊坊市霸州市")]
    [InlineData("萧山市人民政府", "浙江省杭州市萧山区")]
    [InlineData("石家庄县人民政府", "河北省石家庄市")]
    // The rare character is right, the common one is not, or is missing.
    [InlineData("润洲区人民政府", "江苏省镇江市润州区")]
    [InlineData("鄞县人民政府", "浙江省宁波市鄞州区")]
    [InlineData("石庄市人民政府", "河北省石家庄市")]
    [InlineData("呼和浩市财政局", "内蒙古自治区呼和浩特市")]
    [InlineData("攸城县人民政府", "湖南省株洲市攸县")]
    // Within the place that the name gives.
    [InlineData("河北省长安县人民政府", "河北省石家庄市长安区")]
    public void Candidates_OfAMisprintedName_BeginWithTheLikeliest(string agency, string first) =>
        Assert.Equal(first, PlaceResolver.Current.Resolve(agency, null, ReportHints.None).Place.Candidates[0]);

    [Fact]
    public void Candidates_WithEvidenceForACity_BeginThereAfterTheSameName()
    {
        var place = PlaceResolver.Current.Resolve("涿州区人民政府", "在山西省长治市委、市政府领导下", ReportHints.None).Place;

        Assert.Equal(["河北省保定市涿州市", "山西省长治市潞州区"], place.Candidates.Take(2));
    }

    [Fact]
    public void Message_OfAMisprintedName_SaysThatThereIsNoSuchDivision()
    {
        var message = Assert.Single(PlaceResolver.Current.Resolve("涿州区人民政府", null, ReportHints.None).Findings).Message;

        Assert.Contains("没有这一名称的行政区划，名称相近的有：河北省保定市涿州市", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Message_OfANameOfSeveral_SaysWhichTheyAre()
    {
        var message = Assert.Single(PlaceResolver.Current.Resolve("朝阳区人民政府", null, ReportHints.None).Findings).Message;

        Assert.Contains("所属的行政区划，可能是：北京市朝阳区", message, StringComparison.Ordinal);
    }
}
