using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Register;

/// <summary>The register settles place and name of a report, and a contradiction is a finding.</summary>
public sealed class RegisteredNameTests
{
    private const string Conflict = "PLACE-REGISTER";

    [Fact]
    public void Parse_PlaceThatDoesNotExist_IsSettledByAnotherName()
    {
        var zhuozhou = new RegisteredBody("涿州市人民政府", ["涿州区人民政府"], "130681", BodyKind.Compilation);

        var report = Read(File.ReadAllText(Samples.Zhuozhou2024), [zhuozhou]).Report!;

        Assert.Equal(("130681", "涿州市人民政府", true), (report.Place.Adcode, report.Agency, report.IsCompilation));
        Assert.Equal("应报机关名单", report.Evidence.Place);
        Assert.Contains("应报机关名单", report.Evidence.Agency, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Findings, finding => finding.Code.Text == "PLACE-UNRESOLVED");
    }

    [Fact]
    public void Parse_NameOfSeveralPlaces_StaysUnresolvedUnlessOneIsRegistered()
    {
        const string Text = "鼓楼区财政局2023年政府信息公开工作年度报告";
        RegisteredBody nanjing = new("鼓楼区财政局", [], "320106", BodyKind.Department), xuzhou = nanjing with { Adcode = "320302" };
        RegisteredBody kaifeng = Any("410204"), fuzhou = Any("350102");

        Assert.False(Read(Text, []).Report!.Place.IsResolved);
        Assert.False(Read(Text, [nanjing, xuzhou, kaifeng, fuzhou]).Report!.Place.IsResolved);
        // 开封 and 福州 have such a district, too, and no register says that its body is not meant.
        Assert.False(Read(Text, [nanjing]).Report!.Place.IsResolved);
        Assert.Equal("320106", Read(Text, [nanjing, kaifeng, fuzhou]).Report!.Place.Adcode);
    }

    [Fact]
    public void Parse_HintOfAnotherPlace_OutranksTheRegister()
    {
        var receipt = Read(File.ReadAllText(Samples.Baoding2024), [Office("130600")], new ReportHints("410822"));

        Assert.Equal("410822", receipt.Report!.Place.Adcode);
        Assert.Contains("已按“河南省焦作市博爱县”归类", Assert.Single(receipt.Findings, IsConflict).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_RegisterOfAnotherPlaceThanTheName_IsSaidAndNotUsed()
    {
        var receipt = Read(File.ReadAllText(Samples.Baoding2024), [Office("130500")]);

        Assert.Equal("130600", receipt.Report!.Place.Adcode);
        Assert.Contains("已按“河北省保定市”归类", Assert.Single(receipt.Findings, IsConflict).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_OnlyRegisteredBodyWithANameThatEveryCountyHas_SettlesNothing()
    {
        RegisteredBody[] register = [new("财政局", [], "130532", BodyKind.Department)];

        Assert.False(Read("财政局2023年政府信息公开工作年度报告", register).Report!.Place.IsResolved);
        Assert.Equal(
            "130000", Read("财政局2023年政府信息公开工作年度报告", register, new ReportHints("130000")).Report!.Place.Adcode);
        Assert.Equal(
            "130600", Read("保定市财政局2023年政府信息公开工作年度报告", [.. register, Office("130600")]).Report!.Place.Adcode);
    }

    [Fact]
    public void Parse_SameNameInAProvinceWithoutARegister_IsNoContradiction()
    {
        var receipt = Read(File.ReadAllText(Samples.Baoding2024), [Office("410822")]);

        Assert.Equal("130600", receipt.Report!.Place.Adcode);
        Assert.DoesNotContain(receipt.Findings, IsConflict);
    }

    [Fact]
    public void Parse_OtherSpellingAtItsPlace_GetsTheOfficialName()
    {
        var text = File.ReadAllText(Samples.Baoding2024).Replace("保定市人民政府办公室", "保定市政府办公室", StringComparison.Ordinal);
        Assert.Equal("保定市人民政府办公室", Read(text, [Office("130600")]).Report!.Agency);
    }

    [Fact]
    public void Parse_NameOfABodyThatEndedAndOfOneThatFollowed_MeansTheOneOfTheYear()
    {
        var before = new RegisteredBody("平乡县教育局", [], "130532", BodyKind.Department, Until: new DateOnly(2022, 12, 31));
        var after = new RegisteredBody("平乡县教育和体育局", ["平乡县教育局"], "130532", BodyKind.Department, Since: new DateOnly(2023, 1, 1));

        Assert.Equal("平乡县教育局", Read("平乡县教育局2022年政府信息公开工作年度报告", [before, after]).Report!.Agency);
        Assert.Equal("平乡县教育和体育局", Read("平乡县教育局2023年政府信息公开工作年度报告", [before, after]).Report!.Agency);
    }

    private static bool IsConflict(Finding finding) => finding.Code.Text == Conflict;

    private static RegisteredBody Office(string adcode) => new("保定市人民政府办公室", [], adcode, BodyKind.Office);

    private static RegisteredBody Any(string adcode) => new("某局", [], adcode, BodyKind.Department);

    private static Receipt Read(string text, RegisteredBody[] bodies, ReportHints? hints = null) =>
        ReportReading.Read(text, (hints ?? ReportHints.None) with { Register = new BodyRegister(bodies) });
}
