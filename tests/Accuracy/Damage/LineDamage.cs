using System.Collections.Immutable;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Damage;

/// <summary>Damages to whole lines.</summary>
public static class LineDamage
{
    public static IReadOnlyList<DamageKind> Kinds { get; } =
    [
        AtRow("page break", (lines, at, random) => lines.InsertRange(at, PageBreak(lines, random))),
        AtRow("row lost", (lines, at, _) => lines.RemoveAt(at)),
        AtRow("row repeated", (lines, at, _) => lines.Insert(at, lines[at])),
        AtRow("rows swapped", (lines, at, _) => IsNext(lines, at) ? lines.SetItem(at, lines[at + 1]).SetItem(at + 1, lines[at]) : null),
        AtRow(
            "rows glued",
            (lines, at, _) =>
                IsNext(lines, at) ? lines.SetItem(at, lines[at].With(lines[at].Cells.AddRange(lines[at + 1].Cells))).RemoveAt(at + 1) : null
        ),
        AtRow("row cut in two", CutRow),
        AtRow("figures of neighbouring rows swapped", SwapFigures),
        AtRow("blanks for zeros in a row", (lines, at, _) => lines.SetItem(at, WithoutZeros(lines[at], ""))),
        AtRow("strokes for zeros in a row", (lines, at, _) => lines.SetItem(at, WithoutZeros(lines[at], "/"))),
        new("blanks for all zeros", (lines, _) => [.. lines.Select(line => WithoutZeros(line, ""))]),
        new("strokes for all zeros", (lines, _) => [.. lines.Select(line => WithoutZeros(line, "/"))]),
        new("tail lost", (lines, random) => [.. lines.Take(random.Next(lines.Length / 4, lines.Length))]),
        new(
            "empty lines between all rows",
            (lines, _) => [.. lines.SelectMany(line => line.IsRow ? [line, PrintedLine.Empty] : new[] { line })]),
        new("heading lost", (lines, random) => AnyOf(lines, LineKind.Heading, random) is { } at ? lines.RemoveAt(at) : null),
        new("title lost", (lines, random) => AnyOf(lines, LineKind.Title, random) is { } at ? lines.RemoveAt(at) : null),
        new("text changed", ChangeText),
        new("text cut by a page", CutText),
    ];

    private static DamageKind AtRow(string name, Func<ImmutableArray<PrintedLine>, int, Random, ImmutableArray<PrintedLine>?> apply) =>
        new(
            name,
            (lines, random) =>
            {
                int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].HasFigures)];
                return rows.Length == 0 ? null : apply(lines, rows[random.Next(rows.Length)], random);
            });

    private static PrintedLine[] PageBreak(ImmutableArray<PrintedLine> lines, Random random)
    {
        var page = random.Next(1, 12);
        var number = random.Next(4) switch { 0 => $"— {page} —", 1 => $"- {page} -", 2 => $"第{page}页", _ => $"{page}" };
        var head = lines.FirstOrDefault(line => line.Kind == LineKind.Title)?.Text;
        return random.Next(3) == 0 || head is null
            ? [PrintedLine.Empty, PrintedLine.Create(LineKind.Prose, number), PrintedLine.Empty]
            : [PrintedLine.Empty, PrintedLine.Create(LineKind.Prose, number), PrintedLine.Create(LineKind.Prose, head), PrintedLine.Empty];
    }

    private static bool IsNext(ImmutableArray<PrintedLine> lines, int at) => at + 1 < lines.Length && lines[at + 1].HasFigures;

    private static ImmutableArray<PrintedLine>? CutRow(ImmutableArray<PrintedLine> lines, int at, Random random)
    {
        var row = lines[at];
        if (row.FirstFigure + 1 >= row.Cells.Length)
            return null;
        var cut = random.Next(Math.Max(1, row.FirstFigure), row.Cells.Length);
        // Each half keeps the places it was printed in.
        var places = Math.Clamp(cut, 0, row.Places.Length);
        return lines.SetItem(at, row.With(row.Cells[..cut]) with { Places = row.Places[..places] })
            .Insert(at + 1, row.With(row.Cells[cut..]) with { Places = row.Places[places..] });
    }

    // The figures are true, but beside the label of the row above or below.
    private static ImmutableArray<PrintedLine>? SwapFigures(ImmutableArray<PrintedLine> lines, int at, Random random)
    {
        if (!IsNext(lines, at))
            return null;
        PrintedCell[] Figures(PrintedLine line) => [.. line.Cells.Where(cell => cell.Field is not null)];

        var (upper, lower) = (Figures(lines[at]), Figures(lines[at + 1]));
        return upper.Length != lower.Length
            ? null
            : lines.SetItem(at, Filled(lines[at], lower)).SetItem(at + 1, Filled(lines[at + 1], upper));
    }

    // Each field keeps its place; only the text comes from the other row, so it is a clean figure in the wrong row.
    private static PrintedLine Filled(PrintedLine line, PrintedCell[] figures)
    {
        var next = 0;
        return line.With([.. line.Cells.Select(cell => cell.Field is null ? cell : cell.Saying(figures[next++].Text))]);
    }

    private static PrintedLine WithoutZeros(PrintedLine line, string mark) =>
        line.HasFigures ? line.With(line.Cells.Select(cell => cell is { Field: not null, Text: "0" } ? cell.Saying(mark) : cell)) : line;

    private static int? AnyOf(ImmutableArray<PrintedLine> lines, LineKind kind, Random random)
    {
        int[] places = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Kind == kind)];
        return places.Length == 0 ? null : places[random.Next(places.Length)];
    }

    private static ImmutableArray<PrintedLine>? ChangeText(ImmutableArray<PrintedLine> lines, Random random)
    {
        int[] places =
        [
            .. Enumerable.Range(0, lines.Length).Where(i => lines[i].Kind == LineKind.Prose && lines[i].Text.Any(char.IsAsciiDigit)),
        ];
        if (places.Length == 0)
            return null;
        var at = places[random.Next(places.Length)];
        var text = lines[at].Text;
        int[] digits = [.. Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i]))];
        var digit = digits[random.Next(digits.Length)];
        return lines.SetItem(at, PrintedLine.Create(LineKind.Prose, $"{text[..digit]}{random.Next(1, 10)}{text[(digit + 1)..]}"));
    }

    private static ImmutableArray<PrintedLine>? CutText(ImmutableArray<PrintedLine> lines, Random random)
    {
        if (AnyOf(lines, LineKind.Prose, random) is not { } at || lines[at].Text.Length < 4)
            return null;
        var cut = random.Next(1, lines[at].Text.Length);
        return lines.SetItem(at, PrintedLine.Create(LineKind.Prose, lines[at].Text[..cut]))
            .InsertRange(at + 1, new[] { PrintedLine.Empty, PrintedLine.Create(LineKind.Prose, lines[at].Text[cut..]) });
    }
}
