using System.Globalization;
using Compiler.Accuracy.Heads;
using Compiler.Accuracy.Measuring;
using Compiler.Accuracy.Running;
using Compiler.Accuracy.Scans.Degrading;
using Compiler.Accuracy.Scans.Paper;

namespace Compiler.Accuracy.Scans.Judging;

/// <summary>The table of scans, as Markdown.</summary>
public static class ScanTable
{
    private const string Explanation = """
        Written by `eng/accuracy --scans N --write`. The same made-up reports, printed by Chromium as Word, WPS and sites print them,
        in typefaces of all four kinds that offices use, and made into scans: *office*: up to 1.5° askew, noise, blur, uneven toner,
        JPEG of quality 50–87, in grey or colour, half of them with a red seal over the signature; *stamp*: also over figures and across
        the edge, a quarter of them in grey; *photo*: perspective, a bent sheet, shadow; *copy*: black and white alone; *fax*: the same
        at 200 × 100 dpi with speckles; *faded*: little toner; *turned*: sideways or upside down; *clean*: as printed. The number is
        dpi. One report in twelve each has blanks, “/” or “—” for its zeros; one in ten writes thousands with commas.

        *Right*, *marked* (flagged, or with ‡) and *wrong in silence* are as above; cells of files that are not read are marked.
        *At most*: the upper bound of the rate of silent errors (Clopper–Pearson, one-sided 95 %; cells of one report are not
        independent, so the true bound is higher). Bodies, years and places: right/open/wrong, held against the same report as a
        web page.
        Seconds are those of a clock; MB is the most that the process which reads has used.

        """;

    public const string Header =
        "| condition | reports | not read | pages | cells | right | in sums that hold | marked | **wrong in silence** | at most (95 %) | bodies | years | places | s a page | MB |\n"
        + "|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|";

    /// <summary>The section of the file of results.</summary>
    public static string Write(IEnumerable<string> rows, bool hasTablesOnly, bool isTuning) =>
        $"{ResultsFile.Scans}\n\n{Explanation}\n{Typefaces}\n\n{(hasTablesOnly ? "Title, tables and signature, without running text. " : "")}Seeds of the {(isTuning ? "tuning" : "judging")} half.\n\n{Header}\n{string.Join('\n', rows)}\n";

    public static string Row(ScanCondition condition, ScanTally tally)
    {
        var cells = Math.Max(1, tally.Cells);
        return $"| {condition} | {tally.Reports} | {tally.NotRead} | {tally.Pages} | {Number(tally.Cells)} "
            + $"| {Percent((double)tally[CellVerdict.Right] / cells)} | {Percent((double)tally.Proved / cells)} | {Number(tally.Marked)} | {tally.Silent} "
            + $"| {UpperBound.Find(tally.Silent, cells).ToString("0.####%", CultureInfo.InvariantCulture).Replace("%", " %", StringComparison.Ordinal)} "
            + $"| {Head(tally, 0)} | {Head(tally, 1)} | {Head(tally, 2)} "
            + $"| {tally.SecondsPerPage.ToString("0.0", CultureInfo.InvariantCulture)} | {tally.Megabytes} |";
    }

    private static string Typefaces => "Typefaces, each with its package of Debian and its licence: " + string.Join(
        "; ",
        Typeface.Chinese.Concat(Typeface.Latin).Select(typeface => $"{typeface.Kind} {typeface.Family} ({typeface.Package}, {typeface.Licence})")) + ".";

    // Right, open, wrong.
    private static string Head(ScanTally tally, int part) =>
        $"{tally.Heads(part, HeadVerdict.Right)}/{tally.Heads(part, HeadVerdict.Unresolved)}/{tally.Heads(part, HeadVerdict.Wrong)}";

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    // Never rounded up: 100 % means every cell.
    private static string Percent(double share) =>
        (Math.Floor(share * 10_000) / 100).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
