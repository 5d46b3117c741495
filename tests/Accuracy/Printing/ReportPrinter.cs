using System.Collections.Immutable;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Forms;

namespace Compiler.Accuracy.Printing;

/// <summary>Prints a report as the notice lays it out: every table a full grid, merged cells marked.</summary>
public sealed class ReportPrinter
{
    private const int DisclosureWidth = 4;
    private const int LabelColumns = 3;

    private readonly TrueReport report;
    private readonly DisclosureForm form;
    private readonly ImmutableArray<PrintedLine>.Builder lines = ImmutableArray.CreateBuilder<PrintedLine>();

    private ReportPrinter(TrueReport report)
    {
        this.report = report;
        form = report.Figures.Form;
    }

    public static ImmutableArray<PrintedLine> Print(TrueReport report)
    {
        var printer = new ReportPrinter(report);
        printer.lines.Add(PrintedLine.Create(LineKind.Title, report.Title));
        printer.PrintHeading("一、总体情况", 2);
        foreach (var paragraph in report.Overview)
            printer.lines.Add(PrintedLine.Create(LineKind.Prose, paragraph));
        printer.PrintHeading("二、主动公开政府信息情况", 2);
        foreach (var block in printer.form.ProactiveDisclosure)
            printer.PrintBlock(block);
        printer.PrintHeading("三、收到和处理政府信息公开申请情况", 3);
        printer.PrintRequests();
        printer.PrintHeading("四、政府信息公开行政复议、行政诉讼情况", 4);
        printer.PrintDisputes();
        printer.PrintHeading("五、存在的主要问题及改进情况", 4);
        printer.lines.Add(PrintedLine.Create(LineKind.Prose, "公开的及时性有待加强。下一步，将完善制度，加强培训。"));
        printer.PrintHeading("六、其他需要报告的事项", 4);
        printer.lines.Add(PrintedLine.Create(LineKind.Prose, "本年度未收取信息处理费。"));
        return printer.lines.ToImmutable();
    }

    private void PrintHeading(string text, int level) =>
        lines.AddRange(PrintedLine.Empty, PrintedLine.Create(LineKind.Heading, text, level), PrintedLine.Empty);

    private void PrintBlock(DisclosureBlock block)
    {
        PrintHeader([block.Article, null, null, null]);
        PrintHeader([
            "信息内容",
            .. block.Columns.Select(column => column.Label),
            .. Enumerable.Repeat<string?>(null, DisclosureWidth - 1 - block.Columns.Count),
        ]);
        foreach (var row in block.Rows)
        {
            lines.Add(PrintedLine.Row(
            [
                new PrintedCell(row.Label),
                .. block.Columns.Select(column => Figure(FieldPath.Disclosure(row, column).Text)),
                .. Enumerable.Repeat(new PrintedCell("", Cover: Cover.Left), DisclosureWidth - 1 - block.Columns.Count),
            ]));
        }
    }

    private void PrintRequests()
    {
        var table = form.Requests;
        string?[] spanned = [null, null, null, null];
        PrintHeader([table.Corner, null, null, "申请人情况", .. spanned, null, null]);
        PrintHeader(["^", null, null, "自然人", "法人或其他组织", .. spanned, "总计"]);
        PrintHeader(["^", null, null, "^", .. table.Columns.Skip(1).SkipLast(1).Select(column => column.Label), "^"]);
        var group = "";
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = table.Rows[i];
            IEnumerable<PrintedCell> figures = table.Columns.Select(column => Figure(FieldPath.Request(row, column).Text));
            lines.Add(PrintedLine.Row([.. Labels(row, i, group), .. figures]) with { RequestRow = i });
            group = row.Group ?? "";
        }
    }

    private PrintedCell[] Labels(FormRow row, int index, string groupAbove)
    {
        var left = new PrintedCell("", Cover: Cover.Left);
        var above = new PrintedCell("", Cover: Cover.Above);
        if (row.Role is RowRole.Inflow or RowRole.Forward)
            return [new PrintedCell(row.Label), .. Enumerable.Repeat(left, LabelColumns - 1)];
        var results = form.Requests.Rows[index - 1].Role == RowRole.Inflow ? new PrintedCell(form.Requests.Results) : above;
        if (row.Group is null || row.Group == row.Key)
            return [results, new PrintedCell(row.Label), left];
        var parent = row.Group == groupAbove ? above : new PrintedCell(form.Requests.Groups.Single(group => group.Key == row.Group).Label);
        return [results, parent, new PrintedCell(row.Label)];
    }

    private void PrintDisputes()
    {
        var table = form.Disputes;
        string?[] spanned = [null, null, null, null];
        string?[] results = [.. table.Columns.Select(column => column.Label)];
        PrintHeader(["行政复议", .. spanned, "行政诉讼", .. spanned, null, .. spanned]);
        PrintHeader([.. results, "未经复议直接起诉", .. spanned, "复议后起诉", .. spanned]);
        PrintHeader([.. results.Select(_ => "^"), .. results, .. results]);
        lines.Add(
            PrintedLine.Row(
                table.Groups.SelectMany(group => table.Columns.Select(column => Figure(FieldPath.Dispute(group, column).Text)))));
    }

    // null: covered from the left; ^: covered from above.
    private void PrintHeader(string?[] cells) => lines.Add(PrintedLine.Row(cells.Select(text => text switch
    {
        null => new PrintedCell("", Cover: Cover.Left),
        "^" => new PrintedCell("", Cover: Cover.Above),
        _ => new PrintedCell(text),
    })) with
    { IsHeader = true });

    private PrintedCell Figure(string path)
    {
        var field = form.Field(FieldPath.Parse(path)).Index;
        return new PrintedCell(report.Figures.Printed(field), field);
    }
}
