using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Checking.Positions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rules;
using Compiler.Reading;

namespace Compiler.Tests.Golden;

/// <summary>Every rule is needed: without it, the golden case that it names has another receipt.</summary>
public sealed class RulesTests
{
    private static readonly IReadOnlyList<Rule> All = [.. ParsingRules.All.List, .. RowPositionCheck.Rules];

    public static TheoryData<string> Names => [.. All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Without_AnyRule_ItsCaseHasAnotherReceipt(string name)
    {
        var rule = All.Single(rule => rule.Name == name);
        var golden = GoldenCase.Named(rule.Case);
        Assert.NotEmpty(ReceiptDiff.Between(File.ReadAllText(golden.Expected), ReceiptText.Write(ReadWithout(rule, golden))));
    }

    [Fact]
    public void Summaries_Always_AreSentences() => Assert.All(All, rule => Assert.Matches(@"^\S.*\S\.$|^\S.*\)\.$", rule.Summary));

    private static Receipt ReadWithout(Rule rule, GoldenCase golden)
    {
        var parser = new ReportParser(PlaceResolver.Current, ParsingRules.All.Without(rule), FormCatalogue.Statutory);
        var reader = new ReportReader(parser, new ReadingLimits());
        var source = new SourceFile("input.txt", "input.txt", 0, "", DateTimeOffset.UnixEpoch);
        var receipt = reader.Read(source, File.ReadAllBytes(golden.Input), ReportHints.None);
        return ReportCheck.Apply(receipt, RowPositionCheck.Rules.RemoveAll(other => other == rule));
    }
}
