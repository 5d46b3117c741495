using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Everything with a number that a volume must print, counted from the made-up reports.</summary>
internal static class Recounted
{
    public static IReadOnlyCollection<ExpectedRow> Count(SampleYear year, Yearbook book, YearbookEdition edition)
    {
        ExpectedRow[] rows =
        [
            .. BookExpectations.List(year, edition),
            .. CoverageExpectations.List(year),
            .. ReviewExpectations.List(year),
            .. ProblemExpectations.List(year),
            .. OverviewExpectations.List(year),
            .. PlaceExpectations.List(year),
            .. NoteExpectations.List(year),
            .. YearExpectations.List(year),
            .. CarryExpectations.List(year),
            .. SumExpectations.List(year),
            .. ChartExpectations.List(year),
            .. QualityExpectations.List(year, book),
        ];
        return [.. rows, .. NoteExpectations.SmallSamples(rows)];
    }
}
