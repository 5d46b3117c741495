using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Narrative;

/// <summary>
/// Finds the figures stated in 一、总体情况, a second source beside the tables. The text is unreliable, so a figure counts only
/// if its meaning and its body are certain.
/// </summary>
/// <param name="form">The form.</param>
/// <param name="narrative">The running text.</param>
/// <param name="context">Facts about the report.</param>
/// <param name="budget">The budget of the file.</param>
internal sealed class NarrativeParser(DisclosureForm form, JoinedText narrative, NarrativeContext context, ReadingBudget budget)
{
    public ImmutableArray<NarrativeClaim> Parse()
    {
        var claims = new ClaimList(narrative);
        var requests = new RequestClaims(form, claims);
        var disputes = new DisputeClaims(form, claims);
        var documents = new DocumentClaims(form, claims);
        var outcomes = new OutcomeClaims(form, claims);
        var applicants = new ApplicantClaims(form, claims);
        var decisions = new DecisionClaims(form, claims);
        foreach (var sentence in NarrativeSentence.Split(narrative.Text, context, budget))
        {
            if (sentence.HasFigures || sentence.HasDenials)
            {
                requests.Read(sentence);
                disputes.Read(sentence);
                outcomes.Read(sentence);
                applicants.Read(sentence);
                decisions.Read(sentence);
            }

            documents.Read(sentence);
        }

        return claims.ToImmutable();
    }
}
