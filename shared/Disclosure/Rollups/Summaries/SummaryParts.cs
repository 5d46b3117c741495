using System.Collections.Immutable;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Expected;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Disclosure.Rollups.Summaries;

/// <summary>Converts the parts of a summary, whose sums stand in the order of these figures and rates.</summary>
/// <param name="figures">The figures; null for one that this program does not know.</param>
/// <param name="rates">The rates; null for one that this program does not know.</param>
internal sealed class SummaryParts(IReadOnlyList<Figure?> figures, IReadOnlyList<Indicator?> rates)
{
    public TotalsFile Write(Totals totals) => new(
        totals.Reports,
        [.. figures.Select(figure => SummaryNumbers.Write(totals.Sum(figure!)))],
        [.. rates.Select(rate => SummaryNumbers.Write(totals.Rate(rate!)))]);

    public Totals Read(TotalsFile file)
    {
        var sums = new FigureSum[FigureCatalogue.All.Length];
        foreach (var (figure, numbers) in Pairs(figures, file.Sums))
            sums[figure.Index] = SummaryNumbers.ReadSum(numbers);
        var fractions = new Fraction[IndicatorCatalogue.Rates.Length];
        foreach (var (rate, numbers) in Pairs(rates, file.Rates))
            fractions[rate.Index] = SummaryNumbers.ReadRate(numbers);
        return new Totals(file.Reports, [.. sums], [.. fractions]);
    }

    public MatchFile Write(YearMatch match) => new(
        [.. figures.Select(figure => figure!.IsKey ? SummaryNumbers.Write(match.Growth(figure)) : null)],
        [.. rates.Select(rate => SummaryNumbers.Write(match.Change(rate!)))],
        SummaryNumbers.Write(match.Carry),
        match.Jumps);

    public YearMatch Read(MatchFile file)
    {
        var growths = new Growth[FigureCatalogue.Keys.Length];
        foreach (var (figure, numbers) in Pairs(figures, file.Growths).Where(pair => pair.Key.IsKey))
            growths[figure.KeyIndex] = SummaryNumbers.ReadGrowth(numbers);
        var changes = new RateChange[IndicatorCatalogue.Rates.Length];
        foreach (var (rate, numbers) in Pairs(rates, file.Changes))
            changes[rate.Index] = SummaryNumbers.ReadChange(numbers);
        return new YearMatch([.. growths], [.. changes], SummaryNumbers.ReadCarry(file.Carry), file.Jumps);
    }

    public static TallyFile Write(ReportTally tally) => new(
        tally.Forms,
        [
            tally.Reports, tally.Compilations, tally.Governments, tally.Departments,
            tally.Identities.Hold, tally.Identities.Fail, tally.Identities.NotAssessable,
            tally.Errors, tally.Warnings, tally.Infos, tally.Marked, tally.MissingCells, tally.Dated, tally.OnTime, tally.Reread,
        ],
        tally.Newest)
    {
        Quality = tally.Quality is { } quality ? [quality.Proved, quality.Marked, quality.Returned] : null,
        Latest = tally.Latest,
    };

    public static ReportTally Read(TallyFile file) =>
        file.Counts.Select(SummaryNumbers.Count).ToArray() is
        [
            var reports, var compilations, var governments, var departments,
            var hold, var fail, var open,
            var errors, var warnings, var infos, var marked, var missing, var dated, var onTime, var reread,
        ]
            ? new ReportTally(
                reports, compilations, governments, departments,
                file.Forms.ToImmutableSortedDictionary(StringComparer.Ordinal),
                new IdentityTally(hold, fail, open),
                errors, warnings, infos, marked, missing, dated, onTime, reread, file.Newest)
            {
                Quality = ReadQuality(file.Quality),
                Latest = file.Latest,
            }
            : throw SummaryNumbers.Unusable();

    private static QualityTally? ReadQuality(IReadOnlyList<int>? counts) => counts switch
    {
        null => null,
        [var proved, var marked, var returned] => new QualityTally(proved, marked, returned),
        _ => throw SummaryNumbers.Unusable(),
    };

    public static IReadOnlyList<decimal?> Write(PlaceFacts place) =>
        [place.IsCompiled ? 1 : 0, place.OwnReports, place.Reports, place.HasGovernment ? 1 : 0];

    public static PlaceFacts ReadPlace(string adcode, IReadOnlyList<decimal?> numbers) =>
        numbers.Select(SummaryNumbers.Count).ToArray() is [var isCompiled, var own, var reports, var hasGovernment]
            ? new PlaceFacts(adcode, isCompiled != 0, own, reports, hasGovernment != 0)
            : throw SummaryNumbers.Unusable();

    public static DueFile? Write(DueTally? due) => due is null ? null : new DueFile(
        new(due.Kinds.Select(kind => KeyValuePair.Create<string, IReadOnlyList<int>>(
            SnakeCase.Name(kind.Key), [kind.Value.Due, kind.Value.Received, kind.Value.OnTime, kind.Value.Late]))),
        due.Fingerprint);

    public static DueTally? Read(DueFile? file) => file is null ? null : new DueTally(
        file.Kinds.ToImmutableSortedDictionary(kind => SnakeCase.Value<BodyKind>(kind.Key), kind => ReadDue(kind.Value)), file.Fingerprint);

    private static DueCount ReadDue(IReadOnlyList<int> counts) => counts is [var due, var received, var onTime, var late]
        ? new DueCount(due, received, onTime, late)
        : throw SummaryNumbers.Unusable();

    private static IEnumerable<(T Key, IReadOnlyList<decimal?>? Numbers)> Pairs<T>(
        IReadOnlyList<T?> keys, IReadOnlyList<IReadOnlyList<decimal?>?> numbers)
        where T : class =>
        keys.Count == numbers.Count
            ? from pair in keys.Zip(numbers) where pair.First is not null select (pair.First, pair.Second)
            : throw SummaryNumbers.Unusable();
}
