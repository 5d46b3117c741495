using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>Lays out the lines of a report as one of the real reports does.</summary>
public sealed class Typesetter(PrintingHabits habits)
{
    private const int MaxRowWidth = 10;
    private const string LongLabel = "（二）部分公开";
    private const int LengthOfFirstHalf = 20;

    private readonly ImmutableArray<PrintedLine>.Builder set = ImmutableArray.CreateBuilder<PrintedLine>();
    private int rowsOnPage;

    public static ImmutableArray<PrintedLine> Set(ImmutableArray<PrintedLine> lines, PrintingHabits habits)
    {
        var typesetter = new Typesetter(habits);
        foreach (var line in lines)
            typesetter.Set(line);
        return [.. typesetter.set.Select(line => line with { Places = [.. line.Cells.Select(cell => cell.Field)] })];
    }

    private void Set(PrintedLine line)
    {
        if (line.Kind == LineKind.Heading)
        {
            rowsOnPage = 0;
            set.Add(habits.HasMarkdownHeadings ? line.With([new PrintedCell($"{new string('#', line.Level)} {line.Text}")]) : line);
        }
        else if (!line.IsRow || habits.KeepsGrid)
        {
            set.Add(line);
        }
        else if (habits.HasPhantomRow && line.IsHeader && line.Text == "第二十条第（一）项")
        {
            return;
        }
        else if (habits.SplitsLabels && line.Text.Contains(LongLabel, StringComparison.Ordinal))
        {
            SetLongLabel(line);
        }
        else
        {
            SetRow(line.With(Cells(line)));
        }
    }

    private IEnumerable<PrintedCell> Cells(PrintedLine line)
    {
        var cells = line.Cells.Select(cell => cell.Field is null && habits.SpacesWords ? cell.Saying(Spaced(cell.Text)) : cell);
        if (line.IsHeader)
            return cells;
        if (line.RequestRow >= habits.LosesParentsFrom)
        {
            return
            [
                new PrintedCell(Spaced(OwnLabel(line))),
                .. habits.PadsRows ? [new PrintedCell("")] : Array.Empty<PrintedCell>(),
                .. Figures(line),
            ];
        }

        if (line.RequestRow >= 0 && line.Cells[0].Text.Length > 2 && line.Cells[1].Cover == Cover.Left)
        {
            return habits.SplitsLabels
                ? [new PrintedCell(line.Cells[0].Text[..2]), new PrintedCell(line.Cells[0].Text[2..]), .. Figures(line)]
                : [new PrintedCell(Spaced(line.Cells[0].Text)), new PrintedCell(""), .. Figures(line)];
        }

        return cells.Where(cell => cell.Cover != Cover.Left);
    }

    // 保定 2024: the label's tail stands on the next page, beside the tail of its parent's label.
    private void SetLongLabel(PrintedLine line)
    {
        var label = OwnLabel(line);
        SetRow(line.With([new PrintedCell(""), new PrintedCell(label[..LengthOfFirstHalf]), .. Figures(line)]));
        set.Add(PrintedLine.Empty);
        SetRow(
            PrintedLine.Row([
                new PrintedCell("理结果"),
                new PrintedCell(label[LengthOfFirstHalf..]),
                .. Enumerable.Repeat(new PrintedCell(""), 7),
            ]));
    }

    private void SetRow(PrintedLine row)
    {
        if (++rowsOnPage % habits.RowsPerPage == 0)
            set.Add(PrintedLine.Empty);
        set.Add(habits.PadsRows && row.Cells.Length is > 4 and < MaxRowWidth
            ? row.With([.. row.Cells, .. Enumerable.Repeat(new PrintedCell(""), MaxRowWidth - row.Cells.Length)])
            : row);
        // 邢台 2023: the second half of “（六）其他处理” stood beside a row of zeros.
        if (habits.HasPhantomRow && OwnLabel(row).Contains("无正当理由逾期", StringComparison.Ordinal))
            set.Add(PrintedLine.Row([new PrintedCell(""), new PrintedCell("其他处理"), .. Enumerable.Repeat(new PrintedCell("0"), 7)]));
    }

    private static string OwnLabel(PrintedLine line) => line.Cells.LastOrDefault(cell => cell.IsLabel).Text ?? "";

    private static IEnumerable<PrintedCell> Figures(PrintedLine line) => line.Cells.Where(cell => cell.Field is not null);

    private string Spaced(string label) => habits.SpacesWords && label.Length > 0 ? label.Insert(label.Length / 2, " ") : label;
}
