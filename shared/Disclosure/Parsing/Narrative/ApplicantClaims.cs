using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about the applicants in a sentence: 其中自然人45件，法人或其他组织3件.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class ApplicantClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "[件份条宗](?!次)";

    public void Read(NarrativeSentence sentence)
    {
        foreach (var match in sentence.Figures(Figure()))
        {
            if (PartOfRequests.IsApplicant(sentence, match.Index..(match.Index + match.Length))
                && NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
            {
                var kind = match.Groups["kind"].Value;
                var columns = Columns(kind).ToList();
                var subject = ClaimSubject.Applicants(kind.StartsWith("法人", StringComparison.Ordinal) ? "法人或其他组织" : kind);
                claims.Add(subject, Alternatives(sentence, match, columns), value, match.Value, sentence.Start + match.Index);
            }
        }
    }

    private ImmutableArray<ImmutableArray<int>> Alternatives(NarrativeSentence sentence, Match match, List<string> columns)
    {
        ImmutableArray<ImmutableArray<int>> received =
            [Fields(columns, RowKeys.NewReceived), Fields(columns, RowKeys.NewReceived, RowKeys.CarriedOver)];
        return PartOfRequests.AreReceived(sentence.Text.AsSpan(0, match.Index))
            ? received
            : [.. received, Fields(columns, RowKeys.TotalProcessed)];
    }

    // 法人或其他组织 are all columns but the first and 总计.
    private IEnumerable<string> Columns(string kind) => form.Requests.Columns
        .Where(column => kind.StartsWith("法人", StringComparison.Ordinal) ? column.Group is not null : column.Label == kind)
        .Select(column => column.Key);

    private ImmutableArray<int> Fields(List<string> columns, params ReadOnlySpan<string> rows)
    {
        var paths = new List<FieldPath>();
        foreach (var row in rows)
            paths.AddRange(columns.Select(column => FieldPath.Request(row, column)));
        return form.FindAll([.. paths]);
    }

    [GeneratedRegex(
        "(?<kind>自然人|法人(?:或者?|和|及|与|、)其[他它](?:社会)?组织|商业企业|科研机构|社会公益组织|法律服务机构)"
            + "(?:的|提出|提交|申请|政府信息公开申请|信息公开申请|共计|共|为|有|：)*" + Count + "(?=[，、；。！）)]|$)")]
    private static partial Regex Figure();
}
