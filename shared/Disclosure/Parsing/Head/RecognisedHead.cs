using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>
/// Keeps of the head of a picture what a second witness confirms, because no sum proves words: a body that the register or the list of
/// divisions has, a department of such a division that title and signature name alike, and a year that stands in two places.
/// </summary>
internal static partial class RecognisedHead
{
    private static readonly string[] Governments = ["人民政府", "人民政府办公室", "人民政府办公厅"];

    /// <summary>The head without what nothing confirms, and a finding for each such fact.</summary>
    /// <param name="head">The head as recognised.</param>
    /// <param name="hints">What is known from outside the text needs no other witness.</param>
    public static (ReportHead Head, ImmutableArray<Finding> Findings) Confirm(ReportHead head, ReportHints hints)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (hints.Year is null && head.Year is { } year && !IsNamedTwice(head, year))
        {
            findings.Add(FindingCatalogue.HeadUnconfirmed("报告年度", $"{year}", "标题、正文和落款中没有另一处相同的年度", head.Years[0].At));
            head = head with { Years = [] };
        }

        if (hints.Agency is null && head.Body is { } body && !IsKnown(body.Name, hints) && !IsDepartmentNamedTwice(head, body))
        {
            findings.Add(FindingCatalogue.HeadUnconfirmed(
                "报告机关", body.Name, "应报机关名单和行政区划中没有这一名称，标题和落款也不能相互印证", body.At));
            head = head with { Bodies = [] };
        }

        return (head, findings.ToImmutable());
    }

    private static bool IsNamedTwice(ReportHead head, int year) =>
        head.Years.Where(named => named.Year == year).DistinctBy(named => named.At).Skip(1).Any();

    private static bool IsKnown(string name, ReportHints hints) =>
        hints.Register?.Find(name, hints.Year).IsDefaultOrEmpty == false
        || Governments.Any(government => name.EndsWith(government, StringComparison.Ordinal) && IsDivision(name[..^government.Length]));

    // The title may name the province, too: 安徽省滁州市明光市财政局, signed 明光市财政局.
    private static bool IsDepartmentNamedTwice(ReportHead head, NamedBody body) =>
        IsDepartment(body.Name)
        && head.Bodies.Any(other => other.At != body.At && IsDepartment(other.Name) && IsSame(other.Name, body.Name));

    private static bool IsSame(string name, string other) =>
        name.EndsWith(other, StringComparison.Ordinal) || other.EndsWith(name, StringComparison.Ordinal);

    // A division that was misread would be left over before the department: 天津市 and 宝纸区教育局.
    private static bool IsDepartment(string name) => Enumerable.Range(2, Math.Max(0, name.Length - 3))
        .Any(length => IsDivision(name[..length]) && BodyNames.IsBody(name) && !DivisionLeft().IsMatch(name[length..]));

    // 平乡县, 邢台市平乡县 and 河北省邢台市平乡县.
    private static bool IsDivision(string name) => Gazetteer.Current.Divisions.Any(division =>
        name.EndsWith(division.Name, StringComparison.Ordinal) && division.Path.EndsWith(name, StringComparison.Ordinal));

    [GeneratedRegex("^(?!市场|市政|城市|城乡|住房和城乡|乡村)..{0,5}?(?:[省市县区旗州盟镇乡]|街道)|政府")]
    private static partial Regex DivisionLeft();
}
