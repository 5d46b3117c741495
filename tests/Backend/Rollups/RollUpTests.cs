using Compiler.Accuracy.Provinces;
using Compiler.Backend.Rollups;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Rollups;

public sealed class RollUpTests
{
    [Fact]
    public async Task RunAsync_SupersededReport_IsAddedOnceAndListedWithTheReason()
    {
        var amended = (byte[])[.. File.ReadAllBytes(Samples.Xingtai2023), .. "（更正稿）\n"u8];
        var intake = new IntakeFixture().With("old.txt", Samples.Xingtai2023).With("new.txt", amended, daysLater: 1).With("empty.txt", []);
        var settlement = await intake.RunAsync();

        var rollup = SampleFiles.Roll(settlement);

        Assert.Equal("new.txt", Assert.Single(rollup.Find(2023)!.Find("130000")!.Received).Source.Path);
        Assert.Equal(["empty.txt", "old.txt"], rollup.Exclusions.Select(exclusion => exclusion.File.Path));
        // Its own errors are not why it is left out.
        Assert.Equal(FindingCatalogue.FileSuperseded("new.txt").Message, Assert.Single(rollup.Exclusions[1].Reasons));
    }

    [Fact]
    public void Provinces_OfTheRegister_AreThoseUnderTheRegulations()
    {
        var provinces = new PlaceRegister(Gazetteer.Current).Provinces(2024);

        Assert.Equal(31, provinces.Length);
        Assert.Equal(("北京市", "新疆维吾尔自治区"), (provinces[0].Name, provinces[^1].Name));
    }

    [Fact]
    public void CountiesOf_TheRegister_NameTheirPrefectures()
    {
        var register = new PlaceRegister(Gazetteer.Current);

        Assert.Contains(register.CountiesOf("130000", 2024), county => county is { Adcode: "130532", Name: "平乡县", Prefecture: "邢台市" });
        Assert.Empty(register.CountiesOf("990000", 2024));
    }
}
