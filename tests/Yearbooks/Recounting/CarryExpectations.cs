namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the tables of 结转衔接 must print.</summary>
internal static class CarryExpectations
{
    public static IEnumerable<ExpectedRow> List(SampleYear year) => [.. Carry(year), .. CarryBreaks(year)];

    private static IEnumerable<ExpectedRow> Carry(SampleYear year)
    {
        // Without a pair in the province's own sum the book has no such table.
        if (year.Comparison.Carried(year.Whole).Bodies == 0)
            yield break;
        foreach (var (name, reports) in year.Rows.Select(row => (row.Name, row.Reports)).Append(("合计", year.Whole)))
        {
            var pair = year.Comparison.Carried(reports);
            var breaks = year.Comparison.Breaks(reports);
            if (pair.Bodies > 0)
            {
                yield return new ExpectedRow(
                    "carry-chain",
                    name,
                    Recount.Number(pair.Bodies),
                    Recount.Number(pair.Bodies - breaks),
                    Recount.Number(breaks),
                    Recount.Number(pair.Before),
                    Recount.Number(pair.Now),
                    Recount.Number(pair.Now - pair.Before));
            }
        }
    }

    private static IEnumerable<ExpectedRow> CarryBreaks(SampleYear year)
    {
        foreach (var report in year.Received.Where(report => !year.IsNation && year.Whole.Contains(report)))
        {
            if (year.Comparison.Carried([report]) is { Bodies: 1 } pair && pair.Before != pair.Now)
            {
                yield return new ExpectedRow(
                    "carry-breaks",
                    CoverageExpectations.PlaceOf(report),
                    report.Agency,
                    Recount.Number(pair.Before),
                    Recount.Number(pair.Now),
                    Recount.Number(pair.Now - pair.Before),
                    year.Input.FileOf(report).Source.Name);
            }
        }
    }
}
