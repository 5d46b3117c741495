using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>Checks the identities of the form (勾稽关系): 42 in the 2021 form, 40 in the trial form.</summary>
internal static class IdentityCheck
{
    public static (IdentityTally Tally, ImmutableArray<Finding> Findings) Run(DisclosureForm form, ImmutableArray<Cell> cells)
    {
        int hold = 0, fail = 0, open = 0;
        var findings = ImmutableArray.CreateBuilder<Finding>();
        foreach (var identity in form.Identities)
        {
            var assessment = IdentityAssessment.Assess(identity, cells.AsSpan());
            switch (assessment.Outcome)
            {
                case IdentityOutcome.Fails:
                    fail++;
                    findings.Add(FindingCatalogue.IdentityFails(identity, assessment, At(identity, cells)));
                    break;
                case IdentityOutcome.NotAssessable:
                    open++;
                    break;
                default:
                    hold++;
                    break;
            }
        }

        return (new IdentityTally(hold, fail, open), findings.ToImmutable());
    }

    private static Position At(Identity identity, ImmutableArray<Cell> cells) =>
        identity.Fields.Select(field => cells[field].At).FirstOrDefault(at => at.Line > 0);
}
