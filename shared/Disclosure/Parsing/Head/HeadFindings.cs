using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Creates the findings about title, body, year and form.</summary>
internal static class HeadFindings
{
    // The 条例 took effect on 1 May 2008; the first reports cover that year.
    private const int FirstYear = 2008;
    private const int LastYear = 2099;

    /// <summary>Returns the findings about title, body and year.</summary>
    public static IEnumerable<Finding> List(ReportHead head, ReportHints hints)
    {
        if (head.Title is null)
            yield return FindingCatalogue.TitleMissing();
        foreach (var finding in Agency(head, hints).Concat(Year(head, hints)))
            yield return finding;
    }

    /// <summary>Returns the findings about the form, which another year prescribes.</summary>
    public static IEnumerable<Finding> OfForm(ReportHead head, ReportHints hints, DisclosureForm form, FormCatalogue forms)
    {
        if ((hints.Year ?? head.Year) is not { } year)
            yield break;
        if (forms.All.Any(other => other.Since > form.Since && other.Since <= year))
            yield return FindingCatalogue.FormOutdated(form.Name, year);
        else if (year is >= FirstYear && year < form.Since)
            yield return FindingCatalogue.YearBeforeForm(year, form.Name, form.Since, head.TitleAt);
    }

    /// <summary>Reports that the file also names a body of another place: its text or its website may belong to that body.</summary>
    public static IEnumerable<Finding> OtherPlaces(ReportHead head, ReportHints hints, ReportPlace place, PlaceResolver places)
    {
        if (!place.IsResolved || head.Body is not { } body)
            yield break;
        foreach (var other in head.Bodies.Skip(1).DistinctBy(other => other.Name).Where(other => other.Name != body.Name))
        {
            var named = places.Resolve(other.Name, null, new ReportHints(Year: hints.Year ?? head.Year)).Place;
            if (named is { Adcode.Length: > 0 } && !IsWithin(named.Adcode, place.Adcode) && !IsWithin(place.Adcode, named.Adcode))
                yield return FindingCatalogue.AgencyConflict(hints.Agency ?? body.Name, other.Name, other.DisplayText, other.At);
        }
    }

    /// <summary>Returns the evidence for body, year, scope and place, for the receipt.</summary>
    public static ReportEvidence Evidence(ReportHead head, ReportHints hints, string scope, string place) => new(
        hints.Settled.Agency is not null ? SettledFacts.Source
            : hints.Agency is not null ? "上传信息或者更正文件"
            : head.Body?.DisplayText ?? "",
        hints.Settled.Year is not null ? SettledFacts.Source
            : hints.Year is not null ? "文件夹、上传信息或者更正文件"
            : head.Years.IsEmpty ? ""
            : InWords(head.Years[0]),
        scope,
        place);

    private static string InWords(NamedYear year) => $"{year.Source}（{year.At.InWords}）";

    private static IEnumerable<Finding> Agency(ReportHead head, ReportHints hints)
    {
        if ((hints.Agency ?? head.Body?.Name) is not { } agency)
            yield return FindingCatalogue.AgencyMissing();
        else if (hints.Agency is null && head.Body is { Source: BodySource.Text } inText)
            yield return FindingCatalogue.AgencyFromBody(agency, head.Title is not null, inText.At);
        else if (hints.Agency is null && head.Body is { Source: BodySource.Site or BodySource.Portal } site)
            yield return FindingCatalogue.AgencyFromSite(agency, site.At);
        if (hints.Agency is null && head.Body is { } body && IsJudicial(body.Name))
            yield return FindingCatalogue.AgencyNotAdministrative(body.Name, body.At);
    }

    private static IEnumerable<Finding> Year(ReportHead head, ReportHints hints)
    {
        if ((hints.Year ?? head.Year) is not { } year)
        {
            yield return FindingCatalogue.YearMissing();
            yield break;
        }

        if (year is < FirstYear or > LastYear)
            yield return FindingCatalogue.YearOutOfRange(year, head.TitleAt);
        foreach (var other in Contradicting(head.Years, year))
        {
            yield return other.Source == NamedYear.Signature
                ? FindingCatalogue.YearSigned(year, other.Year + 1, other.At)
                : FindingCatalogue.YearConflict(year, other.Year, other.Source, other.At);
        }
    }

    // The beginning of the text may refer to a different year.
    private static IEnumerable<NamedYear> Contradicting(ImmutableArray<NamedYear> years, int year) =>
        years.Where((named, i) => named.Year != year && (i == 0 || named.Source != "正文"));

    private static bool IsWithin(string code, string above) => code.StartsWith(above.AsSpan().TrimEnd('0').Length switch
    {
        <= 2 => above[..2],
        <= 4 => above[..4],
        _ => above,
    }, StringComparison.Ordinal);

    private static bool IsJudicial(string agency) =>
        agency.Contains("人民法院", StringComparison.Ordinal) || agency.Contains("人民检察院", StringComparison.Ordinal);
}
