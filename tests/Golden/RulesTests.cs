using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Parsing;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;
using Compiler.Reading;

namespace Compiler.Tests.Golden;

/// <summary>Every rule is needed: without it the golden case that it names comes out otherwise.</summary>
public sealed class RulesTests
{
    public static TheoryData<string> Rules => [.. ParsingRules.All.List.Select(rule => rule.Name)];

    [Fact]
    public void Scan()
    {
        var lines = new System.Collections.Concurrent.ConcurrentBag<string>();
        var names = GoldenCase.Names().ToList();
        Parallel.ForEach(ParsingRules.All.List, rule =>
        {
            var changed = names.Where(name => Read(ParsingRules.All.Without(rule), name) != File.ReadAllText(GoldenCase.Named(name).Expected));
            lines.Add($"{rule.Name}\t{rule.Case}\t{string.Join(' ', changed)}");
        });
        File.WriteAllLines("/tmp/scan.txt", lines.Order());
    }

    private static string Read(ParsingRules rules, string name) => ReceiptText.Write(ReportCheck.Apply(
        new ReportReader(new ReportParser(PlaceResolver.Current, rules), new ReadingLimits()).Read(
            new SourceFile("input.txt", "input.txt", 0, "", DateTimeOffset.UnixEpoch),
            File.ReadAllBytes(GoldenCase.Named(name).Input),
            ReportHints.None)));
}
