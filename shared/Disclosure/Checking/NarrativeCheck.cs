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
        var open = new List<NarrativeClaim>();
        foreach (var claim in report.Claims)
        {
            var matches = claim.Matches(cells);
            if (matches == false)
                findings.Add(FindingCatalogue.NarrativeDiffers(claim, claim.Printed(cells)));
            else if (matches is null && !claim.AgreesWithBlanks(cells))
                open.Add(claim);
            else if (matches == true && claim.Subject == ClaimSubject.Received && claim.Printed(cells) != claim.Value)
                findings.Add(FindingCatalogue.NarrativeIncludesCarriedOver(claim));
        }

        if (open.Count > 0)
            findings.Add(FindingCatalogue.NarrativeOpen(open));
        return findings;
    }
}
