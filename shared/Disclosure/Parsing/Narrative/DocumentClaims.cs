using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>Finds claims about 行政规范性文件 and 行政事业性收费 in a sentence, as far as the 2021 form has fields for them.</summary>
/// <param name="form">The form.</param>
/// <param name="claims">The list that receives the claims.</param>
internal sealed partial class DocumentClaims(DisclosureForm form, ClaimList claims)
{
    private const string Count = NarrativeNumber.Pattern + "[件份个部]";
    private const string Documents = "(?:行政)?规范性文件";
    private const decimal WanYuan = 10_000;

    public void Read(NarrativeSentence sentence)
    {
        var words = sentence.Words.Span;
        if (sentence.HasFigures && words.Contains("规范性文件", StringComparison.Ordinal) && !OtherBodies().IsMatch(sentence.Text))
        {
            Read(sentence, Issued(), ClaimSubject.DocumentsIssued, ColumnKeys.Issued);
            Read(sentence, Repealed(), ClaimSubject.DocumentsRepealed, ColumnKeys.Repealed);
            Read(sentence, InForce(), ClaimSubject.DocumentsInForce, ColumnKeys.InForce);
        }

        if (words.Contains("行政事业性收费", StringComparison.Ordinal)
            && Fees().Match(sentence.Text) is { Success: true } fees
            && sentence.IsOfThisReport(fees)
            && decimal.TryParse(
            fees.Groups["amount"].Value.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var amount))
        {
            var wanYuan = fees.Groups["unit"].Value == "元" ? amount / WanYuan : amount;
            claims.Add(
                ClaimSubject.Fees,
                [form.FindAll(FieldPath.Disclosure(RowKeys.FeesInWanYuan))],
                wanYuan,
                fees.Value,
                sentence.Start + fees.Index);
        }
    }

    private void Read(NarrativeSentence sentence, Regex pattern, ClaimSubject subject, string column)
    {
        foreach (var match in sentence.Figures(pattern))
        {
            if (sentence.IsOfThisReport(match)
                && !Comparison().IsMatch(match.Value)
                && NarrativeNumber.TryParse(match.Groups["n"].ValueSpan, out var value))
            {
                claims.Add(subject, [Fields(column)], value, match.Value, sentence.Start + match.Index);
            }
        }
    }

    private ImmutableArray<int> Fields(string column) => form.FindAll(FieldPath.Disclosure(RowKeys.NormativeDocuments, column));

    [GeneratedRegex("党内|党委|部门规范性文件|备案|合法性审[查核]|抽查|评估|各乡镇|各部门|征求意见|报送|历年|以来|拟")]
    private static partial Regex OtherBodies();

    [GeneratedRegex("解读|宣布失效|失效|修改|修订|清理")]
    private static partial Regex Comparison();

    [GeneratedRegex("(?:制发|印发|制定|出台)(?:了|并公开)?" + Documents + "(?:共计|共|为)?" + Count + "|(?:制发|印发|制定|出台)(?:了|并公开)?" + Count + Documents)]
    private static partial Regex Issued();

    [GeneratedRegex(
        "废止(?:了)?"
            + Documents
            + "(?:共计|共|为)?"
            + Count
            + "|废止(?:了)?"
            + Count
            + Documents
            + "|(?<=规范性文件[^。；]{0,12}[，、])废止"
            + Count
            + "(?=[，、。；]|$)"
    )]
    private static partial Regex Repealed();

    [GeneratedRegex(
        "现行有效(?:的)?"
            + Documents
            + "(?:共计|共有|共|为)?"
            + Count
            + "|现行有效(?:的)?"
            + Count
            + Documents
            + "|(?<=规范性文件[^。；]{0,24}[，、])现行有效"
            + Count
            + "(?=[，、。；]|$)|"
            + Documents
            + "现行有效"
            + Count
    )]
    private static partial Regex InForce();

    [GeneratedRegex(@"行政事业性收费(?:项目)?(?:金额|总额|收入)?(?:共计|总计|合计|共|为)?(?<![约近超])(?<amount>[0-9][0-9,]*(?:\.[0-9]+)?)(?<unit>万元|元)")]
    private static partial Regex Fees();
}
