using System.Globalization;
using Compiler.Cli.Terminal;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Notices;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Cli.Receipts;

/// <summary>Prints a receipt for people at a terminal, 80 columns wide.</summary>
internal static class ReceiptSummary
{
    public static void Print(TextWriter output, Receipt receipt)
    {
        foreach (var line in Lines(receipt))
            output.WriteLine(line);
    }

    private static IEnumerable<string> Lines(Receipt receipt) => receipt.Report is { } report
        ?
        [
            .. Head(report, VerdictRule.Decide(receipt)),
            .. Disclosure(report),
            "", .. Requests(report),
            "", .. Disputes(report),
            "", "‡ inferred or from the text   … missing   ? illegible   — does not apply",
            "", .. FindingLines.List(receipt),
        ]
        : FindingLines.List(receipt);

    private static IEnumerable<string> Head(DisclosureReport report, Verdict verdict)
    {
        var place = report.Place;
        var names = string.Concat(place.Province, place.Prefecture, place.County);
        return
        [
            .. Columns.Wrap(report.Title ?? "(no title)", Columns.Page),
            $"Agency      {report.Agency ?? "(not named)"}",
            $"Year        {report.Year?.ToString(CultureInfo.InvariantCulture) ?? "(not named)"}, form of {report.Form.Version}",
            $"Place       {(names.Length > 0 ? $"{names} {place.Adcode}" : "(unresolved)")}",
            .. place.Candidates.Select(candidate => $"            perhaps {candidate}"),
            FormattableString.Invariant(
                $"Identities  {report.Identities.Hold} hold, {report.Identities.Fail} fail, {report.Identities.NotAssessable} cannot be assessed"),
            $"Verdict     {verdict.InWords}",
        ];
    }

    private static IEnumerable<string> Disclosure(DisclosureReport report)
    {
        foreach (var block in report.Form.ProactiveDisclosure)
        {
            var table = new FigureLines(block.Article, [.. block.Columns.Select(column => column.Label)]);
            foreach (var row in block.Rows)
                table.Row(row.Label, isInGroup: true, [.. block.Columns.Select(column => Text(report[FieldPath.Disclosure(row, column)]))]);
            foreach (var line in table.Lines().Prepend(""))
                yield return line;
        }
    }

    private static IEnumerable<string> Requests(DisclosureReport report)
    {
        var form = report.Form.Requests;
        var table = new FigureLines(report.Form.TitleOf(Section.Requests), [.. form.Columns.Select(column => column.Label)]);
        string? last = null;
        foreach (var row in form.Rows)
        {
            // （六） of the trial form is a group and also its only row.
            var group = form.Groups.FirstOrDefault(group => group.Key == row.Group && group.Label != row.Label)?.Label;
            if (group is not null && group != last)
                table.Group(group);
            last = group;
            table.Row(row.Label, group is not null, [.. form.Columns.Select(column => Text(report[FieldPath.Request(row, column)]))]);
        }

        return table.Lines();
    }

    private static IEnumerable<string> Disputes(DisclosureReport report)
    {
        var form = report.Form.Disputes;
        var table = new FigureLines(report.Form.TitleOf(Section.Disputes), [.. form.Columns.Select(column => column.Label)]);
        string? last = null;
        foreach (var group in form.Groups)
        {
            if (group.Parent is { } parent && parent != last)
                table.Group(parent);
            last = group.Parent;
            table.Row(
                group.Label, group.Parent is not null, [.. form.Columns.Select(column => Text(report[FieldPath.Dispute(group, column)]))]);
        }

        return table.Lines();
    }

    private static string Text(Cell cell) => cell switch
    {
        { State: CellState.Number, Origin: CellOrigin.Read } => Number(cell),
        { State: CellState.Number } => Number(cell) + "‡",
        { State: CellState.NotApplicable } => "—",
        { State: CellState.Absent } => "…",
        { State: CellState.Illegible } => "?",
        { Origin: not CellOrigin.Read } => "‡",
        _ => "",
    };

    private static string Number(Cell cell) => cell.Value!.Value.ToString(CultureInfo.InvariantCulture);
}
