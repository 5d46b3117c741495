using System.Globalization;
using Compiler.Accuracy.Damage;
using Compiler.Accuracy.Measuring;

namespace Compiler.Accuracy.Running;

/// <summary>The table of results, as Markdown.</summary>
public static class ResultsTable
{
    public const string Header =
        "| layout | damage | reports | cells | right | flagged | lost | wrong with ‡ | undetectable | **wrong in silence** |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|";

    private const string Explanation = """
        # How good is it

        Written by `eng/accuracy`; a change that moves a number here shows its effect. Every row of the table is made of reports whose
        figures are known: one in ten is one of the five real reports, the others are random ones of both forms. They are printed in
        a layout, damaged, read like any upload, and each cell is held against the truth.

        **Damage.** *none*: as printed. *single*: one damage at a random place. *heavy*: three to eight. The kinds are listed in
        `tests/Accuracy/Damage`: cells lost, blanked, split, glued or inserted, rows shifted, cut, glued, lost, repeated or swapped,
        digits read as letters or as other digits, labels dropped, cut or misspelt, headers, headings, titles and tails lost, page
        numbers and running heads between rows, blanks or strokes for zeros, running text changed or cut.

        **Verdicts.** Every cell has exactly one:
        - *right*: the receipt has the true figure, or says of the cell what the file says (blank, “/”). The percentage is of the
          cells whose figure the damaged file still has.
        - *lost*: the damage took the figure out of the file, and the receipt gives none.
        - *flagged*: the figure is in the file and the receipt gives none (absent, illegible); or it gives a wrong one and says so: a
          warning or an error that points at the cell or names its row, an identity with this cell that fails, a text that differs from
          it or from the total of its row. A finding about the file, or about something else on its line, flags nothing;
          one that names every row of a table whose columns could not be added flags all of these.
        - *wrong with ‡*: a wrong figure, given as inferred and not as read; its row has a warning.
        - *undetectable*: the receipt gives as read the very figure that the damaged file prints, plain and clean, in this cell (a 3
          scanned as an 8), and nothing in the file contradicts it: no identity over rows that the damage left whole, no mention
          in the text. What a file prints depends on its layout: where empty cells leave nothing behind,
          a 0 put before a lost figure is its cell; where a space is all that stands between two cells, a gap in a figure makes two of it.
          Nobody could know; a parser's mistake never counts here, since it gives what the file does not print in that cell.
        - ***wrong in silence***: any other wrong figure.

        **Aims.** No damage: 100 % right. A single damage: 99.5 % right. Wrong in silence: none, ever. The layouts share their seeds: the
        same report meets the same damage in each, as far as the layout has what is to be damaged. Where a layout keeps neither rows nor
        empty cells (a cell to a line, all on one line), a single damage costs more than half a point. Four fifths of that are reports with
        blanks for all zeros: nothing in such a file tells the columns of its figures.


        """;

    public static string Write(IEnumerable<Measurement> measurements, AccuracyOptions options)
    {
        var all = measurements.ToList();
        var totals = DamageLevel.All.Where(level => all.Exists(row => row.Level == level))
            .Select(level => Row("**all layouts**", level, [.. all.Where(row => row.Level == level).Select(row => row.Tally)]));
        var rows = all.Select(row => Row(row.Layout.Name, row.Level, [row.Tally]));
        return $"{Explanation}{options.Reports} reports of every text layout and damage, fewer of the slower formats, seeds from {options.Seed}.\n\n{Header}\n{string.Join('\n', totals.Concat(rows))}\n";
    }

    public static string Row(Measurement row) => Row(row.Layout.Name, row.Level, [row.Tally]);

    private static string Row(string layout, DamageLevel level, IReadOnlyList<Tally> tallies)
    {
        string Count(CellVerdict verdict) => Number(tallies.Sum(tally => tally[verdict]));

        var cells = tallies.Sum(tally => tally.Cells);
        var right =
            (decimal)tallies.Sum(tally => tally[CellVerdict.Right]) / Math.Max(1, cells - tallies.Sum(tally => tally[CellVerdict.Lost]));
        return $"| {layout} | {level} | {Number(tallies.Sum(tally => tally.Reports))} | {Number(cells)} | {Percent(right)} | {Count(CellVerdict.Flagged)} "
            + $"| {Count(CellVerdict.Lost)} | {Count(CellVerdict.WronglyInferred)} | {Count(CellVerdict.Undetectable)} | {Count(CellVerdict.Silent)} |";
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // Never rounded up: 100 % means every cell.
    private static string Percent(decimal share) =>
        (decimal.Floor(share * 100_000) / 1000).ToString("0.00#", CultureInfo.InvariantCulture) + " %";
}
