using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>
/// Collects claims. If a text states two numbers for one figure, neither counts, unless one of them is stated to be the
/// total.
/// </summary>
/// <param name="text">The running text, for the positions of the claims.</param>
internal sealed partial class ClaimList(JoinedText text)
{
    private const int WordsBefore = 10;

    private readonly List<(NarrativeClaim Claim, bool IsSum)> claims = [];
    private readonly HashSet<ClaimSubject> contradicted = [];

    /// <summary>Adds a claim, unless the form has no field for it.</summary>
    /// <param name="subject">What the figure counts.</param>
    /// <param name="alternatives">The fields to add in each alternative; none if the form lacks them.</param>
    /// <param name="value">The stated number.</param>
    /// <param name="quote">The words that state it.</param>
    /// <param name="index">Their index in the text.</param>
    public void Add(ClaimSubject subject, ImmutableArray<ImmutableArray<int>> alternatives, decimal value, string quote, int index)
    {
        alternatives = alternatives.RemoveAll(fields => fields.IsEmpty);
        if (alternatives.IsEmpty)
            return;
        var isSum = Sum().IsMatch(text.Text[Math.Max(0, index - WordsBefore)..index] + quote);
        var at = claims.FindIndex(other => other.Claim.Subject == subject);
        if (at >= 0 && (claims[at].Claim.Value == value || claims[at].IsSum))
            return;
        if (at >= 0)
        {
            claims.RemoveAt(at);
            if (!isSum)
                contradicted.Add(subject);
        }

        if (isSum || !contradicted.Contains(subject))
            claims.Add((new NarrativeClaim(subject, alternatives, value, quote.Trim('，', '；', '。'), text.At(index)), isSum));
    }

    public ImmutableArray<NarrativeClaim> ToImmutable() =>
    [
        .. claims.Select(entry => entry.Claim)
            .OrderBy(claim => claim.At.Line)
            .ThenBy(claim => claim.Subject.Text, StringComparer.Ordinal),
    ];

    [GeneratedRegex("共|全年|总计|合计|累计|总数|本年度?|年度")]
    private static partial Regex Sum();
}
