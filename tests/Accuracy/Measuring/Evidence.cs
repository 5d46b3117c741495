using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Compiler.Accuracy.Printing;
using Compiler.Accuracy.Truth;
using Compiler.Disclosure.Reports;

namespace Compiler.Accuracy.Measuring;

/// <summary>
/// What a damaged file says to a reader who knows which cell belongs to which field: the most that anybody could learn from it.
/// Identities count where all their figures stand in rows that the damage left whole, with every cell in its place.
/// </summary>
public sealed class Evidence
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;

    private readonly ImmutableArray<Cell> cells;
    private readonly FrozenSet<int> contradicted;

    private Evidence(ImmutableArray<Cell> cells, FrozenSet<int> contradicted)
    {
        this.cells = cells;
        this.contradicted = contradicted;
    }

    public static Evidence Gather(TrueReport truth, Layout layout, ImmutableArray<PrintedLine> lines)
    {
        var form = truth.Figures.Form;
        var printed = new string?[form.Fields.Length];
        var rows = Rows(layout, lines).ToList();
        foreach (var (field, text) in rows.SelectMany(row => row.Figures))
            printed[field] = printed[field] is { } other && other != text ? "?" : text;

        ImmutableArray<Cell> cells = [.. printed.Select((text, field) => Cell(truth, field, text))];
        return new Evidence(
            cells,
            Contradicted(
                truth,
                layout,
                lines,
                [.. rows.Where(row => row.IsWhole).SelectMany(row => row.Figures).Select(figure => figure.Field)],
                cells));
    }

    /// <summary>What the file prints for the field; absent where it prints nothing that could be taken for its figure.</summary>
    public Cell this[int field] => cells[field];

    /// <summary>Whether an identity or the text of the file contradicts what it prints for the field.</summary>
    public bool Contradicts(int field) => contradicted.Contains(field);

    private static IEnumerable<PrintedRow> Rows(Layout layout, ImmutableArray<PrintedLine> lines)
    {
        var padding = 0;
        foreach (var line in lines)
        {
            if (line.IsHeader)
                padding = line.Cells.Reverse().TakeWhile(cell => cell.Text.Length == 0).Count();
            yield return PrintedRow.Parse(line, layout, padding);
        }
    }

    private static Cell Cell(TrueReport truth, int field, string? text)
    {
        CellState state = text switch
        {
            null => CellState.Absent,
            "" => CellState.Blank,
            "/" => CellState.NotApplicable,
            _ => CellState.Number,
        };
        if (state != CellState.Number)
            return new Cell(state, null, text ?? "", default);
        if (text == truth.Figures.Printed(field))
            return new Cell(CellState.Number, truth.Figures.Value(field), text, default);
        var plain = text!.Replace("万元", "", StringComparison.Ordinal).TrimEnd('元');
        return decimal.TryParse(plain, Plain, CultureInfo.InvariantCulture, out var value)
            ? new Cell(CellState.Number, value, text, default)
            : new Cell(CellState.Illegible, null, text, default);
    }

    private static FrozenSet<int> Contradicted(
        TrueReport truth, Layout layout, ImmutableArray<PrintedLine> lines, HashSet<int> whole, ImmutableArray<Cell> cells)
    {
        ImmutableArray<Cell> certain =
        [
            .. cells.Select((cell, field) => whole.Contains(field) ? cell : Compiler.Disclosure.Reports.Cell.Absent),
        ];
        var failing = truth.Figures.Form.Identities
            .Where(identity => IdentityAssessment.Assess(identity, certain.AsSpan()).Outcome == IdentityOutcome.Fails)
            .SelectMany(identity => identity.Left.Concat(identity.Right));
        var text = string.Concat(lines.Where(line => line.Kind == LineKind.Prose).Select(line => line.Text));
        var differing = truth
            .Mentions.Where(mention =>
                text.Contains(mention.Text, StringComparison.Ordinal)
                && Differs(mention, layout.EmptyCells == EmptyCells.Lost ? certain : cells))
            .SelectMany(mention => mention.Alternatives)
            .SelectMany(fields => fields);
        return failing.Concat(differing).ToFrozenSet();
    }

    private static bool Differs(Mention mention, ImmutableArray<Cell> cells) =>
        mention.Alternatives.All(fields =>
            fields.All(field => cells[field].Value is not null) && fields.Sum(field => cells[field].Value) != mention.Value);
}
