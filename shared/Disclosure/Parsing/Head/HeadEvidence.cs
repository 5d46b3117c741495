using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Places.Evidence;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>
/// Collects the evidence in a file for the place of its body: in the text, and in the names of signature, publisher and
/// website.
/// </summary>
internal static class HeadEvidence
{
    public static ImmutableArray<PlaceEvidence> Gather(ReportHead head, string agency, RunningText text, int? year, PlaceResolver places) =>
    [
        .. head.Bodies.Where(body => body.Name != agency).Select(body => OfBody(body, year, places)).OfType<PlaceEvidence>(),
        .. InText(text.Front, agency, year, places),
        .. InText(text.Narrative, agency, year, places),
    ];

    private static PlaceEvidence? OfBody(NamedBody body, int? year, PlaceResolver places)
    {
        EvidenceRank? rank = body.Source switch
        {
            BodySource.Signature => EvidenceRank.Signature,
            BodySource.Publication => EvidenceRank.Publication,
            BodySource.Site or BodySource.Portal => EvidenceRank.Site,
            // The title, since metadata takes precedence over it; the text, since it is often copied from another body's report.
            _ => null,
        };
        return rank is { } trusted && places.FindEvidence(body.Name, trusted, year) is { } words
            ? words with { Where = body.DisplayText }
            : null;
    }

    private static IEnumerable<PlaceEvidence> InText(JoinedText text, string agency, int? year, PlaceResolver places) =>
        places
            .FindEvidence(text.Text, agency, year, text.LineStarts)
            .Select(words => words with { Where = $"正文（{text.At(words.Index).InWords}）" });
}
