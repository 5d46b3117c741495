using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>Reports figures that are implausible even if the sums hold.</summary>
internal static class PlausibilityCheck
{
    /// <summary>立法法: only provinces, 设区的市 and ministries make 规章, so a county that reports some has probably miscounted.</summary>
    public static IEnumerable<Finding> Run(DisclosureReport report)
    {
        if (report.Place.County is not { } county)
            yield break;
        for (var i = 0; i < report.Cells.Length; i++)
        {
            if (report.Form.Fields[i].Path is { Table: FormTable.ProactiveDisclosure, Row: RowKeys.Regulations }
                && report.Cells[i].Value > 0)
            {
                yield return FindingCatalogue.RegulationsOfCounty(county, report.Form.Fields[i].Label, report.Cells[i]);
            }
        }
    }
}
