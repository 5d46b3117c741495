using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>A volume as it would be published now, with the previous revision.</summary>
internal sealed class EditionDraft
{
    private readonly VolumeSource source;
    private readonly Edition? previous;
    private readonly string inputs;
    private readonly VolumeContent content;
    private readonly Yearbook book;

    /// <summary>Composes the volume.</summary>
    /// <param name="composer">Composes it.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="previous">The last revision, claimed or published; null if there is none.</param>
    /// <param name="inputs">The <see cref="VolumeInputs"/> of the volume.</param>
    /// <param name="isFinal">Whether the final edition is due.</param>
    public EditionDraft(YearbookComposer composer, VolumeSource source, Edition? previous, string inputs, bool isFinal)
    {
        this.source = source;
        this.previous = previous;
        this.inputs = inputs;
        // After the deadline, every correction is a revision of the final edition.
        IsFinal = isFinal || previous is { IsFinal: true };
        content = source.Prepare(composer);
        book = content.In(new YearbookEdition(Date, Revision));
    }

    public bool IsFinal { get; }

    /// <summary>Whether the last revision, claimed or published, prints the same.</summary>
    public bool IsClaimed => previous is not null && previous.Fingerprint == book.Fingerprint && previous.IsFinal == IsFinal;

    public bool IsPublished => previous is { IsPublished: true } && IsClaimed;

    private int Revision => (previous?.Revision ?? 0) + 1;

    // Derived from the inputs, not from the clock, so that a repeated run prints the same book. It never decreases.
    private DateOnly Date => previous is { } edition && edition.Date > source.Date ? edition.Date : source.Date;

    /// <summary>The row of the new revision.</summary>
    /// <param name="before">figures.json of the previous revision; null if there is none.</param>
    public Edition Claim(string? before) =>
        new(
            source.Year,
            source.Adcode,
            book.Title,
            Revision,
            book.Fingerprint,
            Date,
            source.ReportCount,
            before is null ? 0 : AmendedFigures.Compare(before, book.FiguresJson).Length,
            IsPublished: false,
            IsFinal,
            previous?.ETag)
        {
            Inputs = inputs,
        };

    /// <summary>The row of the last revision, which prints the same from other inputs.</summary>
    public Edition Keep() => previous! with { Inputs = inputs };

    /// <summary>The book of a claimed revision.</summary>
    /// <param name="claim">The revision.</param>
    /// <param name="before">figures.json of the previous revision; null if there is none.</param>
    public Yearbook Compose(Edition claim, string? before)
    {
        var edition = new YearbookEdition(claim.Date, claim.Revision, claim.Amended, claim.IsFinal);
        if (before is not null)
        {
            var figures = book.FiguresJson;
            var amendments = AmendedFigures.Compare(before, figures);
            // The previous revision may have been claimed but never published; then amendments cannot be counted from it.
            edition = edition with
            {
                PreviousRevisions = FiguresJson.Read(before).Revisions,
                Amendments = amendments.Length == claim.Amended ? amendments : [],
                Reread = source.CountReread(before, figures),
                Settled = SettlementChanges.Count(before, figures),
            };
        }

        return content.In(edition);
    }
}
