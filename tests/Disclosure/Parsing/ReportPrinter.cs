using Compiler.Disclosure.Forms;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>Prints a report with these figures in the layout of a real one.</summary>
internal sealed class ReportPrinter(RandomFigures figures, PrintedLayout layout)
{
    private const int MaxRowWidth = 10;

    private readonly List<string> lines = [];
    private int rowsOnPage;

    public string Print()
    {
        lines.Add($"保定市人民政府办公室 {figures.Form.Since + 1} 年政府信息公开工作年度报告");
        PrintHeading("一、总体情况", 2);
        lines.Add("本机关政府信息公开工作平稳有序。");
        PrintHeading("二、主动公开政府信息情况", 2);
        foreach (var block in figures.Form.ProactiveDisclosure)
            PrintBlock(block);
        PrintHeading("三、收到和处理政府信息公开申请情况", 3);
        PrintRequests();
        PrintHeading("四、政府信息公开行政复议、行政诉讼情况", 4);
        PrintDisputes();
        PrintHeading("五、存在的主要问题及改进情况", 4);
        PrintHeading("六、其他需要报告的事项", 4);
        return ShapedText.Print(string.Join('\n', lines), layout.Shape);
    }

    private void PrintHeading(string text, int level)
    {
        rowsOnPage = 0;
        lines.AddRange("", layout.HasMarkdownHeadings ? $"{new string('#', level)} {text}" : text, "");
    }

    private void PrintBlock(DisclosureBlock block)
    {
        if (!layout.HasPhantomRow || block != figures.Form.ProactiveDisclosure[0])
            PrintRow([block.Article, "", "", ""]);
        PrintRow(["信息内容", .. block.Columns.Select(column => column.Label)]);
        foreach (var row in block.Rows)
            PrintRow([row.Label, .. block.Columns.Select(column => figures[FieldPath.Disclosure(row, column).Text])]);
    }

    private void PrintRequests()
    {
        var table = figures.Form.Requests;
        PrintRow([table.Corner, "", "", "申请人情况"]);
        PrintRow(["", "", "", Word("自然人"), "法人或其他组织", "", "", "", "", Word("总计")]);
        PrintRow(["", "", "", "", .. table.Columns.Skip(1).SkipLast(1).Select(column => Word(column.Label)), ""]);
        for (var i = 0; i < table.Rows.Count; i++)
            PrintRequestRow(table.Rows[i], i);
    }

    private void PrintRequestRow(FormRow row, int index)
    {
        string[] values = [.. figures.Form.Requests.Columns.Select(column => figures[FieldPath.Request(row, column).Text])];
        if (layout.SplitsLabels && row.Key == "partially_granted")
        {
            PrintRow(["", row.Label[..20], .. values]);
            lines.Add("");
            PrintRow(["理结果", row.Label[20..], "", "", "", "", "", "", ""]);
            return;
        }

        PrintRow([.. Labels(row, index), .. values]);
        if (layout.HasPhantomRow && row.Key == "other_1_no_correction_in_time")
            PrintRow(["", "其他处理", "0", "0", "0", "0", "0", "0", "0"]);
    }

    private string[] Labels(FormRow row, int index)
    {
        var label = Word(row.Label);
        if (index >= layout.LosesParentsFrom)
            return layout.PadsRows ? [label, ""] : [label];
        if (row.Role is RowRole.Inflow or RowRole.Forward)
            return layout.SplitsLabels ? [row.Label[..2], row.Label[2..]] : [label, ""];
        var results = index == 2 ? Word(figures.Form.Requests.Results) : "";
        return row.Group is null || row.Group == row.Key ? [results, label] : [results, Group(row), label];
    }

    private string Group(FormRow row) => row == figures.Form.Requests.Rows.First(other => other.Group == row.Group)
        ? Word(figures.Form.Requests.Groups.Single(group => group.Key == row.Group).Label)
        : "";

    private void PrintDisputes()
    {
        var table = figures.Form.Disputes;
        string[] results = [.. table.Columns.Select(column => Word(column.Label))];
        PrintRow(["行政复议", "", "", "", "", "行政诉讼", "", "", "", "", "", "", "", "", ""]);
        PrintRow([.. results, "未经复议直接起诉", "", "", "", "", "复议后起诉", "", "", "", ""]);
        PrintRow(["", "", "", "", "", .. results, .. results]);
        PrintRow([.. table.Groups.SelectMany(group => table.Columns.Select(column => figures[FieldPath.Dispute(group, column).Text]))]);
    }

    private void PrintRow(string[] cells)
    {
        if (++rowsOnPage % layout.RowsPerPage == 0)
            lines.Add("");
        if (layout.PadsRows && cells.Length is > 4 and < MaxRowWidth)
            cells = [.. cells, .. Enumerable.Repeat("", MaxRowWidth - cells.Length)];
        lines.Add(layout.HasBars ? $"| {string.Join(" | ", cells)} |" : string.Join('\t', cells));
    }

    private string Word(string label) => layout.SpacesWords ? label.Insert(label.Length / 2, " ") : label;
}
