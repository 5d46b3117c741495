using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Tests.Disclosure.Findings;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Disclosure.Notices;

/// <summary>No notice speaks to a clerk as the program speaks to its operator.</summary>
public sealed partial class NoticeWordsTests
{
    private static readonly string[] Jargon =
    [
        "文件夹", "元数据", "上传信息", "更正文件", "读作", "读法", "缺/", "空/", "‡", "〔叠〕", "元素", "内存", "解析", "字段", "编码",
        "adcode", "scope", "place", "year", "agency", "JSON", "UTF-8",
    ];

    public static TheoryData<string> Cases => [.. GoldenCase.Names()];

    [Theory]
    [MemberData(nameof(FindingCatalogueTests.Codes), MemberType = typeof(FindingCatalogueTests))]
    public void Compose_EveryFindingOfTheCatalogue_TellsTheClerkInPlainWords(string code)
    {
        var findings = FindingCatalogueTests.Findings.Where(other => other.Code == code).SelectMany(other => other.Source())
            .Where(finding => finding.Code.Text == code).ToImmutableArray();

        var matter = Assert.Single(Compose(new Receipt(new SourceFile("a.txt", "a.txt", 1, "", default), null, findings)).Matters);

        Assert.Matches("^[^。]+。$", matter.Sentence);
        Assert.DoesNotContain(matter.Sentence, NoticeCauseCatalogue.Unknown.Sentence, StringComparison.Ordinal);
        Assert.DoesNotMatch(Latin(), KnownLatin().Replace(matter.Sentence, ""));
        AssertIsPlain(matter);
    }

    [Fact]
    public void Causes_EveryCode_HasOne()
    {
        var codes = typeof(FindingCodes).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(FindingCode)).Select(property => (FindingCode)property.GetValue(null)!);

        Assert.Equal(
            codes.Select(code => code.Text).Order(StringComparer.Ordinal),
            NoticeCauseCatalogue.All.SelectMany(cause => cause.Codes).Select(code => code.Text).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Compose_GoldenCase_HasNoWordOfTheProgram(string golden)
    {
        var notice = Compose(ReportReading.Read(File.ReadAllBytes(GoldenCase.Named(golden).Input)));

        Assert.All(notice.Matters, AssertIsPlain);
        foreach (var text in notice.Facts.Select(fact => fact.Text).Concat(notice.Steps).Append(notice.Statement))
            AssertIsPlain(text);
    }

    private static void AssertIsPlain(NoticeMatter matter)
    {
        Assert.All(matter.Details.Append(matter.Sentence), AssertIsPlain);
        var words = string.Concat(matter.Details.Append(matter.Sentence));
        Assert.All(matter.Codes, code => Assert.DoesNotContain(code.Text, words, StringComparison.Ordinal));
    }

    private static void AssertIsPlain(string text)
    {
        Assert.All(Jargon, word => Assert.DoesNotContain(word, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(Reading(), text);
    }

    private static Notice Compose(Receipt receipt) => NoticeComposer.Compose(receipt, Delivery.Upload);

    // A row as the parser writes it: 6/1/0/0/7.
    [GeneratedRegex(@"\d/\d+/\d")]
    private static partial Regex Reading();

    [GeneratedRegex(@"\.docx|\.xlsx|Word|WPS|PDF|Excel|CSV|OFD")]
    private static partial Regex KnownLatin();

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Latin();
}
