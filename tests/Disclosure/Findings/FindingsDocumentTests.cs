using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Testing;

namespace Compiler.Tests.Disclosure.Findings;

/// <summary>docs/findings.md explains every finding of the catalogue, and nothing else.</summary>
public sealed partial class FindingsDocumentTests
{
    private static readonly string Text =
        File.ReadAllText(Path.Combine(Samples.Folder, "..", "docs", "findings.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Headings_AreTheCodesOfTheCatalogue()
    {
        var codes = FindingCatalogueTests.Findings.Select(finding => finding.Code)
            .Union(FormCatalogue.Statutory.All.SelectMany(form => form.Identities).Select(identity => identity.Kind.Code.Text));
        Assert.Equal(codes.Order(StringComparer.Ordinal), Section().Matches(Text).Select(Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(FindingCatalogueTests.Codes), MemberType = typeof(FindingCatalogueTests))]
    public void Section_OfACode_HasItsPartsWithTheSeverityAndAMessageOfTheFinding(string code)
    {
        var parts = Parts().Match(Section().Matches(Text).Single(section => Code(section) == code).Groups["parts"].Value);
        Assert.True(parts.Success, "The section lacks one of the lines 程度, 含义, 示例, 处理, or has others.");
        var (_, _, source) = FindingCatalogueTests.Findings.Single(other => other.Code == code);
        var findings = source().Where(finding => finding.Code.Text == code).ToList();
        Assert.All(findings, finding => Assert.Equal(InWords(finding.Severity), parts.Groups["severity"].Value));
        Assert.Contains(WithoutNumbers(parts.Groups["example"].Value), findings.Select(finding => WithoutNumbers(finding.Message)));
    }

    [Fact]
    public void Anchors_AreUnique()
    {
        var anchors = Heading().Matches(Text).Select(heading => Anchor(heading.Groups["words"].Value)).ToList();
        Assert.Contains("t3-row", anchors);
        Assert.Equal(anchors.Distinct(), anchors);
    }

    private static string Code(Match section) => section.Groups["code"].Value;

    private static string InWords(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    // The inputs have limits that make a small file too large; the document names those of the product.
    private static string WithoutNumbers(string message) => Number().Replace(message, "0");

    // As GitHub makes it.
    private static string Anchor(string heading) => NotOfAnchors().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex("^#+ (?<words>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^## (?<code>.+)\n\n(?<parts>(?:(?!#).*\n)*)", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex(
        @"^- \*\*程度\*\*：(?<severity>.+)\n- \*\*含义\*\*：.+。\n- \*\*示例\*\*：(?<example>.+。)\n(?:  - 报告原文：.+\n)?- \*\*处理\*\*：.+。\n*$")]
    private static partial Regex Parts();

    [GeneratedRegex(@"[^\w -]")]
    private static partial Regex NotOfAnchors();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Number();
}
