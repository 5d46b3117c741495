using Compiler.Yearbooks;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Everything with a number that a volume must print, counted from the made-up reports.</summary>
internal static class Recounted
{
    public static IReadOnlyCollection<ExpectedRow> Of(SampleYear year, Yearbook book, YearbookEdition edition)
    {
        ExpectedRow[] rows =
        [
            .. BookExpectations.Of(year, book, edition), .. CoverageExpectations.Of(year), .. OverviewExpectations.Of(year), .. PlaceExpectations.Of(year),
            .. NoteExpectations.Of(year), .. YearExpectations.Of(year), .. CarryExpectations.Of(year), .. SumExpectations.Of(year), .. ChartExpectations.Of(year),
            .. QualityExpectations.Of(year, book),
        ];
        return [.. rows, .. NoteExpectations.SmallSamples(rows)];
    }
}
