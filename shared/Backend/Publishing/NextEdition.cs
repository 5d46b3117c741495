using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>A volume as the edition that follows the one in its folder.</summary>
internal sealed class NextEdition(YearbookComposer composer, VolumeSource source, FormerEdition former)
{
    /// <summary>
    /// The next edition if the content has changed; the same edition again if not, with the same date unless another was ordered.
    /// </summary>
    public (Yearbook Book, YearbookEdition Edition) Compose(Imprint imprint)
    {
        var edition = Repeat(imprint);
        var content = source.Prepare(composer);
        var book = content.In(edition);
        if (former is not { Json: { } json, Figures: { } figures, Last: { } last })
            return (book, edition);
        var now = book.FiguresJson;
        var amendments = AmendedFigures.Compare(json, now);
        // A newer version of the program may add up the same inputs otherwise.
        if (book.Fingerprint == figures.Fingerprint && amendments.IsEmpty)
            return (book, edition);
        var date = source.Date > last.Date ? source.Date : last.Date;
        edition = new YearbookEdition(imprint.AsOf ?? date, last.Number + 1, amendments.Length, last.IsFinal)
        {
            Mark = imprint.Mark,
            PreviousRevisions = figures.Revisions,
            Amendments = amendments,
            Reread = source.CountReread(json, now),
            Settled = SettlementChanges.Count(json, now),
        };
        return (content.In(edition), edition);
    }

    private YearbookEdition Repeat(Imprint imprint) => former is { Figures: { } figures, Last: { } last }
        ? new YearbookEdition(imprint.AsOf ?? last.Date, last.Number, last.Amended, last.IsFinal)
        {
            Mark = imprint.Mark,
            PreviousRevisions = figures.Revisions[..^1],
            Amendments = figures.Amendments,
            Reread = last.Reread,
            Settled = last.Settled,
        }
        : new YearbookEdition(imprint.AsOf ?? source.Date) { Mark = imprint.Mark };
}
