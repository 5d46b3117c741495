using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Data;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>A volume as it would be published now, with the previous revision.</summary>
internal sealed class EditionDraft
{
    private readonly YearbookComposer composer;
    private readonly Rollup rollup;
    private readonly int year;
    private readonly PlaceRollup place;
    private readonly Edition? previous;
    private readonly bool isFinal;
    private readonly Lazy<Yearbook> book;
    private readonly string fingerprint;

    public EditionDraft(YearbookComposer composer, Rollup rollup, int year, PlaceRollup place, Edition? previous, bool isFinal)
    {
        this.composer = composer;
        this.rollup = rollup;
        this.year = year;
        this.place = place;
        this.previous = previous;
        // After the deadline, every correction is a revision of the final edition.
        this.isFinal = isFinal || previous is { IsFinal: true };
        fingerprint = composer.Fingerprint(rollup, year, place.Adcode);
        book = new(() => composer.Compose(rollup, year, place.Adcode, new YearbookEdition(Date, Revision)));
    }

    /// <summary>Whether the last revision, claimed or published, has these inputs.</summary>
    public bool IsClaimed => previous is not null && previous.Fingerprint == fingerprint && previous.IsFinal == isFinal;

    public bool IsPublished => previous is { IsPublished: true } && IsClaimed;

    /// <summary>The bodies that reported for the previous year but not for this one.</summary>
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

    private int Revision => (previous?.Revision ?? 0) + 1;

    // Derived from the inputs, not from the clock, so that a repeated run prints the same book. It never decreases.
    private DateOnly Date
    {
        get
        {
            var newest = place.Received.Select(body => DateOnly.FromDateTime(body.Source.Modified.UtcDateTime)).DefaultIfEmpty().Max();
            return previous is { } edition && edition.Date > newest ? edition.Date : newest;
        }
    }

    /// <summary>The row of the new revision.</summary>
    /// <param name="previousFigures">figures.json of the previous revision; null if there is none.</param>
    public Edition Claim(string? previousFigures) =>
        new(
            year,
            place.Adcode,
            book.Value.Title,
            Revision,
            fingerprint,
            Date,
            place.Received.Length,
            previousFigures is null ? 0 : AmendedFigures.Compare(previousFigures, book.Value.FiguresJson).Length,
            IsPublished: false,
            isFinal,
            previous?.ETag);

    /// <summary>The book of a claimed revision.</summary>
    /// <param name="claim">The revision.</param>
    /// <param name="previousFigures">figures.json of the previous revision; null if there is none.</param>
    public Yearbook Compose(Edition claim, string? previousFigures)
    {
        var edition = new YearbookEdition(claim.Date, claim.Revision, claim.Amended, claim.IsFinal);
        if (previousFigures is not null)
        {
            var amendments = AmendedFigures.Compare(previousFigures, book.Value.FiguresJson);
            // The previous revision may have been claimed but never published; then amendments cannot be counted from it.
            edition = edition with
            {
                PreviousRevisions = FiguresJson.Read(previousFigures).Revisions,
                Amendments = amendments.Length == claim.Amended ? amendments : [],
                Reread = ReadingChanges.Count(previousFigures, book.Value.FiguresJson, rollup),
            };
        }

        return composer.Compose(rollup, year, place.Adcode, edition);
    }
}
