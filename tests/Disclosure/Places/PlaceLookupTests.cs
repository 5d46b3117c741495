using Compiler.Disclosure.Places;

namespace Compiler.Tests.Disclosure.Places;

public sealed class PlaceLookupTests
{
    [Theory]
    [InlineData("石家庄", "130100")]
    [InlineData("河北省保定市涿州市", "130681")]
    [InlineData(" 河北 保定 ", "130600")]
    [InlineData("落垡镇", "131002100")]
    [InlineData("130681", "130681")]
    [InlineData("110101001", "110101001")]
    [InlineData("保定高新技术产业开发区", "130671")]
    [InlineData("410381", "410307")]
    [InlineData("偃师市", "410307")]
    [InlineData("国家税务总局博爱县税务局", "410822")]
    public void Lookup_NameOrCode_GivesTheDivision(string name, string code)
    {
        Assert.Equal(code, PlaceResolver.Current.Lookup(name).Division?.Code);
    }

    [Theory]
    [InlineData("涿州区", "130681")]
    [InlineData("朝阳区", "110105")]
    [InlineData("130521", "130502")]
    public void Lookup_NothingDecides_GivesCandidates(string name, string candidate)
    {
        var lookup = PlaceResolver.Current.Lookup(name);

        Assert.Null(lookup.Division);
        Assert.Contains(lookup.Candidates, division => division.Code == candidate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("某某")]
    [InlineData("999999")]
    public void Lookup_Unknown_GivesNothing(string name)
    {
        var lookup = PlaceResolver.Current.Lookup(name);

        Assert.Null(lookup.Division);
        Assert.Empty(lookup.Candidates);
    }

    [Fact]
    public void Lookup_FormerName_SaysHowItWasGivenUp()
    {
        Assert.Equal(2021, PlaceResolver.Current.Lookup("偃师市").Change?.Year);
    }
}
