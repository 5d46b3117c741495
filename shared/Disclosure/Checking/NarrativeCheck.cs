using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>Compares the running text with the tables.</summary>
internal static class NarrativeCheck
{
    public static IEnumerable<Finding> Run(DisclosureReport report)
    {
        var cells = report.Cells.AsSpan();
        var findings = new List<Finding>();
        foreach (var claim in report.Claims)
        {
            if (claim.Matches(cells) == false)
                findings.Add(FindingCatalogue.NarrativeDiffers(claim, claim.Printed(cells)));
            else if (claim.Matches(cells) is null)
                findings.Add(FindingCatalogue.NarrativeOpen(claim));
            else if (claim.Subject == ClaimSubject.Received && claim.Printed(cells) != claim.Value)
                findings.Add(FindingCatalogue.NarrativeIncludesCarriedOver(claim));
        }

        return findings;
    }
}
