using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// Compares two consecutive years of one body: the figures carried over must equal those carried forward, column by column,
/// and amounts must stay in the same order of magnitude.
/// </summary>
public static class YearCarryCheck
{
    private const decimal HundredFold = 100;

    /// <summary>Returns the findings for the later report; none if the years are not consecutive.</summary>
    /// <param name="previous">The report of the year before.</param>
    /// <param name="current">The later report.</param>
    public static IEnumerable<Finding> Compare(DisclosureReport previous, DisclosureReport current)
    {
        if (previous.Year + 1 != current.Year)
            return [];
        return [.. Carry(previous, current), .. InForce(previous, current), .. Amounts(previous, current)];
    }

    /// <summary>Whether one amount is at least a hundred times the other; false if one of them is 0.</summary>
    public static bool IsHundredfold(decimal before, decimal after) =>
        before > 0 && after > 0 && (after / HundredFold >= before || before / HundredFold >= after);

    private static IEnumerable<Finding> Carry(DisclosureReport previous, DisclosureReport current)
    {
        foreach (var column in current.Form.Requests.Columns)
        {
            var forward = Cell(previous, Path(previous.Form, RowRole.Forward, column));
            var over = Cell(current, Path(current.Form, RowRole.Inflow, column));
            if (forward.Addend is { } left && over.Addend is { } right && left != right)
                yield return FindingCatalogue.CarryDiffers(column.Label, previous.Year!.Value, left, right, over.At);
        }
    }

    // 失效 and clean-ups change the number in force without counting as 废止, so this is only a hint.
    private static IEnumerable<Finding> InForce(DisclosureReport previous, DisclosureReport current)
    {
        foreach (var row in current.Form.ProactiveDisclosure.SelectMany(block => block.Rows))
        {
            if (Cell(previous, FieldPath.Disclosure(row.Key, ColumnKeys.InForce)).Addend is not { } before
                || Cell(current, FieldPath.Disclosure(row.Key, ColumnKeys.Issued)).Addend is not { } issued
                || Cell(current, FieldPath.Disclosure(row.Key, ColumnKeys.Repealed)).Addend is not { } repealed
                || Cell(current, FieldPath.Disclosure(row.Key, ColumnKeys.InForce)) is not { Addend: { } after } cell)
            {
                continue;
            }

            if (before + issued - repealed != after)
                yield return FindingCatalogue.InForceDiffers(row.Label, previous.Year!.Value, before, issued, repealed, after, cell.At);
        }
    }

    // 元 instead of 万元 makes an amount ten thousand times too large; a real change by a factor of a hundred is rare.
    private static IEnumerable<Finding> Amounts(DisclosureReport previous, DisclosureReport current)
    {
        foreach (var field in current.Form.Fields.Where(field => field.Kind is FieldKind.Measure or FieldKind.Amount))
        {
            var cell = current.Cells[field.Index];
            if (Amount(field, Cell(previous, field.Path)) is { } before && Amount(field, cell) is { } after && IsHundredfold(before, after))
                yield return FindingCatalogue.AmountJumps(field, previous.Year!.Value, before, after, cell.At);
        }
    }

    private static decimal? Amount(FormField field, Cell cell) =>
        field.Kind == FieldKind.Amount ? PrintedAmount.Parse(cell).Yuan : cell.Addend;

    private static FieldPath Path(DisclosureForm form, RowRole role, FormColumn column) =>
        FieldPath.Request(form.Requests.Rows.Last(row => row.Role == role), column);

    private static Cell Cell(DisclosureReport report, FieldPath path) =>
        report.Form.FindField(path) is { } field ? report.Cells[field.Index] : Compiler.Disclosure.Reports.Cell.Absent;
}
