using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;

namespace Compiler.Yearbooks.Extracts;

/// <summary>What a report says in part 六 about 信息处理费 (国办函〔2020〕109号).</summary>
/// <param name="Body">The report.</param>
/// <param name="Kind">Whether fees were charged.</param>
/// <param name="Yuan">The amount in 元; null unless the sentence has exactly one amount with a unit.</param>
/// <param name="Quote">The sentence, unchanged.</param>
internal sealed partial record ProcessingFee(Body Body, FeeKind Kind, decimal? Yuan, string Quote)
{
    /// <summary>Reads a report; null if its part 六 is missing or does not speak of the fee.</summary>
    public static ProcessingFee? Read(Body body)
    {
        var text = body.Extracts.FirstOrDefault(extract => extract.Section == Section.OtherMatters)?.Text
            .Replace("\n", "", StringComparison.Ordinal);
        if (text is null)
            return null;
        var sentences = Sentence().Matches(text).Select(match => match.Value).Where(sentence => Fee().IsMatch(sentence)).ToList();
        // The sentence with the amount, or with the word 未, says more than one that names the notice.
        var said = sentences.Find(sentence => AmountsOf(sentence).Length > 0) ?? sentences.Find(sentence => None().IsMatch(sentence))
            ?? sentences.FirstOrDefault();
        if (said is null)
            return null;
        var amounts = AmountsOf(said);
        var kind = amounts.Any(amount => amount > 0) ? FeeKind.Charged
            : amounts.Length > 0 || None().IsMatch(said) ? FeeKind.NotCharged
            : FeeKind.Unclear;
        return new ProcessingFee(body, kind, kind == FeeKind.Charged && amounts.Length == 1 ? amounts[0] : null, said.Trim());
    }

    private static decimal[] AmountsOf(string sentence) =>
    [
        .. Amount().Matches(sentence).Select(match =>
            decimal.Parse(match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)
                * (match.Groups["unit"].Value == "万元" ? 10_000 : 1)),
    ];

    [GeneratedRegex("[^。；]+[。；]?")]
    private static partial Regex Sentence();

    [GeneratedRegex("处理费")]
    private static partial Regex Fee();

    [GeneratedRegex(@"(?<![\d.,])(?<number>\d{1,12}(?:,\d{3})*(?:\.\d{1,6})?)\s*(?<unit>万元|元)")]
    private static partial Regex Amount();

    [GeneratedRegex("(?:未|没有|无|不|零)(?:实际)?(?:收取|产生|发生|征收|收费|收)|收取[^。；]{0,12}(?:为零|为无)")]
    private static partial Regex None();
}

/// <summary>Whether fees were charged.</summary>
internal enum FeeKind
{
    /// <summary>None were charged.</summary>
    NotCharged,

    /// <summary>An amount was charged.</summary>
    Charged,

    /// <summary>The report speaks of fees and says neither.</summary>
    Unclear,
}
