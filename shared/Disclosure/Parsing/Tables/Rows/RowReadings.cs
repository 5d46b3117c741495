using System.Collections.Immutable;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

/// <summary>
/// Lists the ways in which the figures of a row can belong to the fields of the form. A row with exactly one figure for each field
/// can be read in one way. Every other row has several readings, one of which the identities or the narrative must prove.
/// </summary>
/// <param name="rules">The rules, in the order in which their readings are listed.</param>
internal sealed class RowReadings(ImmutableArray<RowRule> rules)
{
    private static readonly AsPrinted AsPrinted = new();

    /// <summary>All rules.</summary>
    public static ImmutableArray<RowRule> Rules { get; } =
    [
        AsPrinted,
        new GapInFigure(),
        new WiderRow(),
        new MovedByBlanks(),
        new SpareBlank(),
        new SpareFigure(),
        new FigureInTwoCells(),
        new LostCells(),
        new LostCellsApart(),
        new LostCellInside(),
        new GluedFigures(),
        new GluedBesideBlank(),
    ];

    /// <summary>Returns the different readings of a row. The positional reading comes first if there is one.</summary>
    public ImmutableArray<RowReading> List(RowFigures row)
    {
        if (row.Figures.Length == row.Width && !row.Figures.Any(GapInFigure.IsIn) && !(row.IsSummed && row.HasBlankAmongAll))
            return [new RowReading(row.Figures, AsPrinted)];
        var readings = new List<RowReading>();
        foreach (var rule in rules)
        {
            foreach (var cells in rule.Read(row))
            {
                var reading = new RowReading(cells, rule);
                if (!readings.Exists(reading.Agrees))
                    readings.Add(reading);
            }
        }

        return [.. readings];
    }
}
