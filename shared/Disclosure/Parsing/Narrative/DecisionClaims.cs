using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about decisions in a sentence: 作出行政许可决定37件，行政处罚决定56件. What is said of their publication is no claim.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class DecisionClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "[件宗起](?!次)";

    private static readonly (string Words, string Row)[] Kinds =
    [
        ("行政许可", RowKeys.Licences),
        ("行政处罚", RowKeys.Penalties),
        ("行政强制", RowKeys.CoerciveMeasures),
    ];

    public void Read(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(Figure()))
        {
            var lead = sentence.Text[(sentence.Text.LastIndexOf('；', match.Index) + 1)..match.Index];
            if (Publication().IsMatch(lead) || !Decided().IsMatch(lead + match.Value) || !sentence.IsOfThisReport(match))
                continue;
            foreach (var (words, row) in Kinds)
            {
                if (match.Value.StartsWith(words, StringComparison.Ordinal)
                    && NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
                {
                    claims.Add(ClaimSubject.Decisions(words), [Fields(row)], value, match.Value, sentence.Start + match.Index);
                }
            }
        }
    }

    private ImmutableArray<int> Fields(string row) =>
        form.FindAll(FieldPath.Disclosure(row)) is { IsEmpty: false } fields
            ? fields
            : form.FindAll(FieldPath.Disclosure(row, ColumnKeys.Decisions));

    [GeneratedRegex("行政(?:许可|处罚|强制)(?:处理)?(?:决定书?|案件)?(?:数量)?(?:共计|共|合计|总计|为|：)?" + Count + "(?=[，、；。！）)]|$)")]
    private static partial Regex Figure();

    [GeneratedRegex("作出|做出|处理决定")]
    private static partial Regex Decided();

    [GeneratedRegex("公开|公示|发布|公布|上网|信息|归集|推送|案例|上传|报送|录入|其中|涉及|增|减|下降|同比|占|上年|去年|历年|以来|[0-9]月|季度|半年|告知书")]
    private static partial Regex Publication();
}
