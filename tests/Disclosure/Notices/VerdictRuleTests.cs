using System.Text.Json;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Notices;

public sealed class VerdictRuleTests
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names()];

    [Theory]
    [InlineData("baoding-2024", Verdict.Accepted)]
    [InlineData("boai-2024", Verdict.AcceptedWithDoubts)]
    [InlineData("pingxiang-2024", Verdict.AcceptedWithDoubts)]
    [InlineData("xingtai-2023", Verdict.Returned)]
    [InlineData("zhuozhou-2024", Verdict.Returned)]
    [InlineData("baoding-full-width-digits", Verdict.Accepted)]
    [InlineData("baoding-blank-for-zero", Verdict.AcceptedWithDoubts)]
    [InlineData("baoding-wrong-total", Verdict.Returned)]
    [InlineData("baoding-cut-in-half", Verdict.Returned)]
    [InlineData("boai-no-title", Verdict.Returned)]
    [InlineData("boai-requests-table-missing", Verdict.Returned)]
    [InlineData("pingxiang-impossible-figures", Verdict.Returned)]
    [InlineData("no-report", Verdict.Returned)]
    public void Decide_RealAndDamagedReports_SaysWhatAnOfficeWould(string golden, Verdict verdict) =>
        Assert.Equal(verdict, VerdictRule.Decide(Read(golden)));

    // Counted from the recorded JSON, not by the rule.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Decide_GoldenCase_FollowsFromItsRecordedReceipt(string golden)
    {
        var json = JsonDocument.Parse(File.ReadAllText(GoldenCase.Named(golden).Expected)).RootElement;
        var severities = json.GetProperty("findings").EnumerateArray().Select(item => item.GetProperty("severity").GetString()).ToList();
        var states = json.GetProperty("cells").EnumerateObject().Select(cell => cell.Value.GetProperty("state").GetString()).ToList();
        var isReturned = severities.Contains("error") || states.Contains("absent") || states.Contains("illegible");
        var isSettled = new[] { "form", "agency", "year" }.All(name => json.GetProperty(name).ValueKind != JsonValueKind.Null)
            && (json.GetProperty("adcode").ValueKind != JsonValueKind.Null || json.GetProperty("body_line").GetString() == "national");

        var expected = !isSettled || isReturned ? Verdict.Returned
            : severities.Contains("warning") ? Verdict.AcceptedWithDoubts
            : Verdict.Accepted;
        Assert.Equal(expected, VerdictRule.Decide(Read(golden)));
    }

    [Fact]
    public void Decide_ReportWithoutBodyYearOrPlace_ReturnsItEvenWithoutFindings()
    {
        var whole = Read("baoding-2024");

        Assert.Equal(Verdict.Accepted, VerdictRule.Decide(whole));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(whole with { Report = whole.Report! with { Agency = null } }));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(whole with { Report = whole.Report! with { Year = null } }));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(whole with { Report = whole.Report! with { Place = ReportPlace.Unknown } }));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(whole with { Report = null }));
    }

    [Fact]
    public void Decide_FailureOfTheSystem_IsNotTheAgencys()
    {
        Assert.Equal(Verdict.Pending, Decide(FindingCatalogue.UploadFailed()));
        Assert.Equal(Verdict.Pending, Decide(FindingCatalogue.FileUnreadable()));
        Assert.Equal(Verdict.Returned, Decide(FindingCatalogue.UploadAbandoned(4)));
    }

    [Fact]
    public void Decide_ReportThatWaits_WaitsUnlessItIsReturnedAnyway()
    {
        var whole = Read("baoding-2024");

        Assert.Equal(Verdict.Held, VerdictRule.Decide(whole.With(FindingCatalogue.UploadHeld("因为。"))));
        Assert.Equal(Verdict.Held, VerdictRule.Decide(Read("boai-2024").With(FindingCatalogue.UploadHeld("因为。"))));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(Read("baoding-wrong-total").With(FindingCatalogue.UploadHeld("因为。"))));
        Assert.Equal(Verdict.Returned, VerdictRule.Decide(whole.With(FindingCatalogue.UploadRejected("否"))));
    }

    [Fact]
    public void Decide_Archive_IsAcceptedUnlessSomethingInItCouldNotBeRead()
    {
        Assert.Equal(Verdict.Accepted, Decide(FindingCatalogue.ArchiveUnpacked(["a.txt"])));
        Assert.Equal(Verdict.AcceptedWithDoubts, Decide(FindingCatalogue.ArchiveUnpacked(["a.txt"]), FindingCatalogue.ArchiveHints()));
        Assert.Equal(Verdict.Returned, Decide(FindingCatalogue.ArchiveUnpacked(["a.txt"]), FindingCatalogue.ArchiveNested(["b.zip"])));
    }

    [Fact]
    public void InWords_EveryVerdict_IsAnOfficialPhrase() => Assert.Equal(
        ["予以接收", "接收但请核对", "退回补正", "等待核准", "等待处理"], Enum.GetValues<Verdict>().Select(verdict => verdict.InWords));

    private static Receipt Read(string golden) => ReportReading.Read(File.ReadAllBytes(GoldenCase.Named(golden).Input));

    private static Verdict Decide(params Finding[] findings) =>
        VerdictRule.Decide(new Receipt(new SourceFile("a", "a", 0, "", default), null, [.. findings]));
}
