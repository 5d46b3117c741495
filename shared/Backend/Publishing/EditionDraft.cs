using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>A volume as it would be published now, beside the revision that was published last.</summary>
internal sealed class EditionDraft
{
    private readonly YearbookComposer composer;
    private readonly Rollup rollup;
    private readonly int year;
    private readonly PlaceRollup place;
    private readonly Edition? former;
    private readonly bool isFinal;
    private readonly Lazy<Yearbook> book;
    private readonly string fingerprint;

    public EditionDraft(YearbookComposer composer, Rollup rollup, int year, PlaceRollup place, Edition? former, bool isFinal)
    {
        this.composer = composer;
        this.rollup = rollup;
        this.year = year;
        this.place = place;
        this.former = former;
        // Once the deadline has passed, every correction is one of the final edition.
        this.isFinal = isFinal || former is { IsFinal: true };
        fingerprint = composer.Fingerprint(rollup, year, place.Adcode);
        book = new(() => composer.Compose(rollup, year, place.Adcode, new YearbookEdition(Date, Revision)));
    }

    /// <summary>Whether the last revision is of these inputs, claimed or published.</summary>
    public bool IsClaimed => former is not null && former.Fingerprint == fingerprint && former.IsFinal == isFinal;

    public bool IsPublished => former is { IsPublished: true } && IsClaimed;

    /// <summary>The bodies that reported on the year before and not on this one, the bodies' places first.</summary>
    public ImmutableArray<Body> Unreported
    {
        get
        {
            if (!isFinal || rollup.Find(year - 1)?.Find(place.Adcode) is not { } before)
                return [];
            var present = place.Received.Select(body => body.Key).ToHashSet();
            return [.. before.Received.Where(body => !present.Contains(body.Key))];
        }
    }

    private int Revision => (former?.Revision ?? 0) + 1;

    // Of the inputs, not of the clock: a run that is repeated prints the same book. It never goes back.
    private DateOnly Date
    {
        get
        {
            var newest = place.Received.Select(body => DateOnly.FromDateTime(body.Source.Modified.UtcDateTime)).DefaultIfEmpty().Max();
            return former is { } edition && edition.Date > newest ? edition.Date : newest;
        }
    }

    /// <summary>The row of the new revision.</summary>
    /// <param name="formerFigures">figures.json of the revision before; null where there is none.</param>
    public Edition Claim(string? formerFigures) =>
        new(
            year,
            place.Adcode,
            book.Value.Title,
            Revision,
            fingerprint,
            Date,
            place.Received.Length,
            formerFigures is null ? 0 : AmendedFigures.Compare(formerFigures, book.Value.FiguresJson).Length,
            IsPublished: false,
            isFinal,
            former?.ETag);

    /// <summary>The book of a revision that was claimed.</summary>
    /// <param name="claim">The revision.</param>
    /// <param name="formerFigures">figures.json of the revision before; null where there is none.</param>
    public Yearbook Compose(Edition claim, string? formerFigures)
    {
        var edition = new YearbookEdition(claim.Date, claim.Revision, claim.Amended, claim.IsFinal);
        if (formerFigures is not null)
        {
            var amendments = AmendedFigures.Compare(formerFigures, book.Value.FiguresJson);
            // The revision before may have been claimed and never published; then it was no base to count from.
            edition = edition with
            {
                Former = AmendedFigures.Revisions(formerFigures),
                Amendments = amendments.Length == claim.Amended ? amendments : [],
            };
        }

        return composer.Compose(rollup, year, place.Adcode, edition);
    }
}
