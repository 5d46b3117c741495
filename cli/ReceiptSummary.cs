using System.Globalization;
using Compiler.Cli.Terminal;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Spectre.Console;

namespace Compiler.Cli;

/// <summary>Prints a receipt for people at a terminal.</summary>
internal sealed class ReceiptSummary
{
    private readonly TextWriter output;
    private readonly IAnsiConsole console;

    private ReceiptSummary(CommandContext context)
    {
        output = context.Out;
        console = Screen.CreateConsole(output, context.IsInteractive && !Console.IsOutputRedirected);
    }

    public static void Print(CommandContext context, Receipt receipt)
    {
        var summary = new ReceiptSummary(context);
        if (receipt.Report is { } report)
        {
            summary.PrintHead(report);
            summary.PrintDisclosure(report);
            summary.PrintRequests(report);
            summary.PrintDisputes(report);
            summary.Line("‡ inferred or from the narrative   … not in the text   ? illegible   — does not apply");
        }

        summary.PrintFindings(receipt);
    }

    private void PrintHead(DisclosureReport report)
    {
        var place = report.Place;
        var names = string.Concat(place.Province, place.Prefecture, place.County);
        Line(report.Title ?? "(no title)");
        Line($"Agency      {report.Agency ?? "(not named)"}");
        Line(
            FormattableString.Invariant(
                $"Year        {report.Year?.ToString(CultureInfo.InvariantCulture) ?? "(not named)"}, form of {report.Form.Version}"));
        Line($"Place       {(names.Length > 0 ? $"{names} {place.Adcode}" : "(unresolved)")}");
        foreach (var candidate in place.Candidates)
            Line($"            perhaps {candidate}");
        Line(
            FormattableString.Invariant(
                $"Identities  {report.Identities.Hold} hold, {report.Identities.Fail} fail, {report.Identities.NotAssessable} cannot be assessed")
        );
    }

    private void PrintDisclosure(DisclosureReport report)
    {
        foreach (var block in report.Form.ProactiveDisclosure)
        {
            PrintTable(block.Article, block.Columns, block.Rows.Select(row =>
                (row.Label, block.Columns.Select(column => report[FieldPath.Disclosure(row, column)]))));
        }
    }

    private void PrintRequests(DisclosureReport report)
    {
        var table = report.Form.Requests;
        PrintTable("三、收到和处理政府信息公开申请情况", table.Columns, table.Rows.Select(row =>
            (row.Label, table.Columns.Select(column => report[FieldPath.Request(row, column)]))));
    }

    private void PrintDisputes(DisclosureReport report)
    {
        var table = report.Form.Disputes;
        PrintTable("四、政府信息公开行政复议、行政诉讼情况", table.Columns, table.Groups.Select(group =>
            (group.Label, table.Columns.Select(column => report[FieldPath.Dispute(group, column)]))));
    }

    private void PrintTable(string title, IReadOnlyList<FormColumn> columns, IEnumerable<(string Label, IEnumerable<Cell> Cells)> rows)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn(new TableColumn(new Text(title)));
        foreach (var column in columns)
            table.AddColumn(new TableColumn(new Text(column.Label)) { Alignment = Justify.Right });
        foreach (var (label, cells) in rows)
            table.AddRow([new Text(label), .. cells.Select(cell => new Text(Print(cell)))]);
        console.Write(table);
    }

    private void PrintFindings(Receipt receipt)
    {
        foreach (var finding in receipt.Findings)
        {
            var at = finding.At switch
            {
                { Line: 0 } => "",
                { Place: { } place } => $" {place}",
                { Line: var line } => FormattableString.Invariant($":{line}"),
            };
            Line($"{receipt.File.Name}{at}: {finding.Severity.ToString().ToLowerInvariant()} {finding.Code} {finding.Message}");
        }
    }

    private static string Print(Cell cell) => cell switch
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

    private void Line(string text) => output.WriteLine(text);
}
