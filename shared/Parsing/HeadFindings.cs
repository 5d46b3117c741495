using Compiler.Forms;
using Compiler.Reports;

namespace Compiler.Parsing;

/// <summary>What is to be said about title, body, year and form.</summary>
internal static class HeadFindings
{
    // 条例 took effect on 1 May 2008; the first reports cover that year.
    private const int FirstYear = 2008;
    private const int LastYear = 2099;

    public static IEnumerable<Finding> Of(ReportHead head, ReportHints hints, DisclosureForm form)
    {
        if (head.Title is null)
            yield return FindingCatalogue.TitleMissing();
        if ((hints.Agency ?? head.Agency) is null)
            yield return FindingCatalogue.AgencyMissing();
        else if (hints.Agency is null && head.IsAgencyFromBody)
            yield return FindingCatalogue.AgencyFromBody(head.Agency!, head.AgencyAt);

        foreach (var finding in Year(head, hints))
            yield return finding;
        if ((hints.Year ?? head.Year) is { } year && FormCatalogue.All.Any(other => other.Since > form.Since && other.Since <= year))
            yield return FindingCatalogue.FormOutdated(form.Name, year);
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
        if (head.Year is { } printed && printed != year)
            yield return FindingCatalogue.YearConflict(year, printed, "报告标题或正文", head.TitleAt);
        else if (head.PeriodYear is { } period && period != year)
            yield return FindingCatalogue.YearConflict(year, period, "统计期限", head.PeriodAt);
    }
}
