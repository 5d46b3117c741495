using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Tables;

/// <summary>Checks the identities of a form against totals. Only figures that every report has can be assessed.</summary>
internal static class TotalsCheck
{
    public static IdentityTally Check(DisclosureForm form, Totals totals, FormTable table)
    {
        var tally = new IdentityTally(0, 0, 0);
        foreach (var identity in form.Identities.Where(identity => identity.Table == table))
        {
            var left = Sum(form, totals, identity.Left);
            var right = Sum(form, totals, identity.Right);
            tally = left is null || right is null ? tally with { NotAssessable = tally.NotAssessable + 1 }
                : left == right ? tally with { Hold = tally.Hold + 1 }
                : tally with { Fail = tally.Fail + 1 };
        }

        return tally;
    }

    private static decimal? Sum(DisclosureForm form, Totals totals, IEnumerable<int> fields) =>
        fields.Select(field => totals.Sum(FigureCatalogue.Get(form.Fields[field].Path)))
            .Aggregate((decimal?)0, (sum, figure) => sum + (figure.Present == totals.Reports ? figure.Value : null));
}
