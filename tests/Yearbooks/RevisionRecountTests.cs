using System.Collections.Immutable;
using Compiler.Accuracy.Provinces;
using Compiler.Backend.Publishing;
using Compiler.Backend.Rollups;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Tests.Yearbooks.Recounting;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks;

/// <summary>A made-up province whose bodies send in corrections: what the log of revisions counts, counted anew.</summary>
public sealed class RevisionRecountTests
{
    private const int Seed = 7;

    private static readonly string[] Corrected =
        ["requests.new_received.natural_person", "requests.new_received.total", "requests.granted.natural_person", "requests.granted.total",
         "requests.total_processed.natural_person", "requests.total_processed.total"];

    [Fact]
    public void Log_OfTwoRevisions_CountsTheTotalsThatDifferFromTheEditionBefore()
    {
        var first = Publish(Reports(0, 0), null, null);
        var second = Publish(Reports(4, 0), first.Claim, first.Book);
        var third = Publish(Reports(4, 9), second.Claim, second.Book);

        // 应办理量 follows from 新收.
        Assert.Equal([0, Corrected.Length + 1, 1], new[] { first, second, third }.Select(edition => edition.Claim.Amended));
        Assert.Empty(Differences(first, new YearbookEdition(first.Claim.Date)));
        Assert.Empty(Differences(second, Edition(second, [new RevisionEntry(1, first.Claim.Date, 0, false)], first)));
        Assert.Empty(
            Differences(
                third,
                Edition(
                    third,
                    [
                        new RevisionEntry(1, first.Claim.Date, 0, false),
                        new RevisionEntry(2, second.Claim.Date, Corrected.Length + 1, false),
                    ],
                    second)));
        Assert.Contains(third.Book.Texts(), text => text.Contains($"共修订 1 处；各版共修订 {Corrected.Length + 2} 处", StringComparison.Ordinal));
    }

    private sealed record Published(Edition Claim, Yearbook Book, SampleYear Year);

    private static ImmutableArray<SampleReport> Reports(int requests, int penalties)
    {
        var reports = SampleProvince.Reports(SampleNation.CountiesOnly, Seed, 0);
        var late = reports.First(report =>
            report is { Year: SampleProvince.LastYear, Kind: SampleKind.Body, Place.Level: DivisionLevel.Province });
        foreach (var path in Corrected)
            late.Figures[path] += requests;
        late.Figures["proactive_disclosure.penalties"] += penalties;
        return reports;
    }

    private static Published Publish(ImmutableArray<SampleReport> reports, Edition? former, Yearbook? formerBook)
    {
        var input = new SampleInput(reports);
        var rollup = SampleFiles.Roll(input.Files);
        var place = rollup.Find(SampleProvince.LastYear)!.Find(SampleNation.CountiesOnly)!;
        var draft = new EditionDraft(
            new YearbookComposer(new PlaceRegister(Gazetteer.Current)),
            new ProvinceSource(rollup, place, SampleProvince.LastYear, new HashSet<string>()),
            former is null ? null : former with { IsPublished = true },
            "",
            isFinal: false);
        var claim = draft.Claim(formerBook?.FiguresJson);
        return new Published(
            claim,
            draft.Compose(claim, formerBook?.FiguresJson),
            new SampleYear(input, SampleProvince.LastYear, SampleNation.CountiesOnly));
    }

    private static YearbookEdition Edition(Published now, ImmutableArray<RevisionEntry> former, Published before)
    {
        ImmutableArray<Amendment> amendments =
        [
            .. JsonExpectations
                .Paths.Select(path => new Amendment(
                    path, Recount.SumOf(before.Year.Whole, path).Value, Recount.SumOf(now.Year.Whole, path).Value))
                .Where(amendment => amendment.Before != amendment.After),
        ];
        return new YearbookEdition(now.Claim.Date, former.Length + 1, amendments.Length)
        {
            PreviousRevisions = former,
            Amendments = amendments,
        };
    }

    private static IEnumerable<string> Differences(Published published, YearbookEdition edition) =>
        PrintedRows.Differences(published.Book, Recounted.Count(published.Year, published.Book, edition));
}
