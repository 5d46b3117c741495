using System.Text.RegularExpressions;
using Compiler.Accuracy.Provinces;
using Compiler.Accuracy.Truth;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the texts of made-up reports say otherwise than their tables.</summary>
internal static partial class SampleFindings
{
    /// <summary>A figure of the text that the tables do not bear out.</summary>
    public sealed record Misstatement(int Line, string Quote, decimal Stated, decimal Printed);

    public static IEnumerable<Misstatement> Misstated(SampleInput input, SampleReport report) =>
        from stated in input.Stated(report)
        where !stated.Mention.Alternatives.Any(fields => Sum(report, fields) == stated.Mention.Value)
        let narrowest = stated.Mention.Alternatives.MinBy(fields => fields.Length)
        select new Misstatement(stated.Line, Quote(stated.Mention), stated.Mention.Value, Sum(report, narrowest));

    private static decimal Sum(SampleReport report, IEnumerable<int> fields) => fields.Sum(report.Figures.Value);

    // From the word that says what happened, without blanks.
    private static string Quote(Mention mention) =>
        Blank().Replace(mention.Text, "") is var text && Verb().Match(text) is { Success: true } verb ? text[verb.Index..] : text;

    [GeneratedRegex("收到|新收|受理|接受")]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s")]
    private static partial Regex Blank();
}
