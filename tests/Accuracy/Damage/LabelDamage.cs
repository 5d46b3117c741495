using System.Collections.Immutable;
using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Damage;

/// <summary>Damages to the label of one row, and to the words of the header.</summary>
public static class LabelDamage
{
    private const int MinTellingLength = 4;

    public static IReadOnlyList<DamageKind> Kinds { get; } =
    [
        Create("label dropped", (_, _) => ""),
        Create("label cut at its end", (label, random) => label[..random.Next(2, label.Length)]),
        Create("label cut at its start", (label, random) => label[random.Next(1, label.Length - 1)..]),
        Create("label misspelt", Misspelt),
        Create(
            "label's marks confused",
            (label, _) =>
                label
                    .Replace('、', '，')
                    .Replace('（', '(')
                    .Replace('）', ')')
                    .Replace("“", "", StringComparison.Ordinal)
                    .Replace('.', '、')),
        new("all labels of a row dropped", DropAll),
        new("header lost", LoseHeader),
    ];

    private static DamageKind Create(string name, Func<string, Random, string> change) => new(name, (lines, random) =>
    {
        int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => OwnLabel(lines[i]) >= 0)];
        if (rows.Length == 0)
            return null;
        var row = rows[random.Next(rows.Length)];
        var at = OwnLabel(lines[row]);
        return lines.SetItem(
            row, lines[row].With(lines[row].Cells.SetItem(at, lines[row].Cells[at].Saying(change(lines[row].Cells[at].Text, random)))));
    });

    // The last label in front of the figures is the row's own; those before it are its parents'.
    private static int OwnLabel(PrintedLine line)
    {
        if (!line.HasFigures)
            return -1;
        for (var i = line.FirstFigure - 1; i >= 0; i--)
        {
            if (line.Cells[i].IsLabel && line.Cells[i].Text.Length >= MinTellingLength)
                return i;
        }

        return -1;
    }

    private static string Misspelt(string label, Random random)
    {
        var at = random.Next(1, label.Length - 1);
        return $"{label[..at]}{label[at + 1]}{label[at]}{label[(at + 2)..]}";
    }

    private static ImmutableArray<PrintedLine>? DropAll(ImmutableArray<PrintedLine> lines, Random random)
    {
        int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => OwnLabel(lines[i]) >= 0)];
        if (rows.Length == 0)
            return null;
        var row = rows[random.Next(rows.Length)];
        return lines.SetItem(row, lines[row].With(lines[row].Cells.Select(cell => cell.IsLabel ? cell.Saying("") : cell)));
    }

    private static ImmutableArray<PrintedLine>? LoseHeader(ImmutableArray<PrintedLine> lines, Random random)
    {
        int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].IsHeader)];
        return rows.Length == 0 ? null : lines.RemoveAt(rows[random.Next(rows.Length)]);
    }
}
