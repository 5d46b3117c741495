using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// Traces a figure back to its cell, packed into a few bytes because a nation has millions of cells. Line and cell are 0 if
/// nothing was printed or if the number is too large to store.
/// </summary>
public readonly record struct CellTrace
{
    private const int MaxLine = (1 << 18) - 1;
    private const int MaxCell = (1 << 8) - 1;

    private const int LineAt = 14;
    private const int NumberAt = 6;
    private const int StateAt = 3;
    private const int OriginAt = 32;
    private const int ConfidenceAt = 36;
    private const ulong DoubtBit = 1;

    private readonly ulong packed;

    /// <summary>Packs the trace of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isInDoubt">Whether the cell is in a failing identity and in no identity that proves it.</param>
    public CellTrace(Cell cell, bool isInDoubt = false)
    {
        var (line, number) = cell.At.Line is > 0 and <= MaxLine
            ? (cell.At.Line, cell.At.Cell is > 0 and <= MaxCell ? cell.At.Cell : 0)
            : (0, 0);
        packed = ((ulong)cell.Confidence << ConfidenceAt) | ((ulong)cell.Origin << OriginAt) | ((ulong)line << LineAt)
            | ((ulong)number << NumberAt) | ((ulong)cell.State << StateAt) | (isInDoubt ? DoubtBit : 0);
    }

    /// <summary>The position of the cell.</summary>
    public Position At => new((int)(packed >> LineAt) & MaxLine, (int)(packed >> NumberAt) & MaxCell);

    /// <summary>The state of the cell.</summary>
    public CellState State => (CellState)((packed >> StateAt) & 7);

    /// <summary>How the value was obtained.</summary>
    public CellOrigin Origin => (CellOrigin)((packed >> OriginAt) & 15);

    /// <summary>How probable the recogniser holds it, in percent; 0 for a cell that was not read from a picture.</summary>
    public int Confidence => (int)(packed >> ConfidenceAt);

    /// <summary>Whether the cell is in a failing identity and in no identity that proves it.</summary>
    public bool IsInDoubt => (packed & DoubtBit) != 0;

    /// <summary>
    /// Line and cell, followed by state, origin and doubt unless they have their usual values: “34:8”, “82:3 narrative”,
    /// “72 blank inferred”, “41:6 in_doubt”, “2:14 recognised 97%”, “absent”.
    /// </summary>
    public override string ToString()
    {
        var parts = new List<string>(3);
        if (At.Line > 0)
            parts.Add(At.Cell > 0 ? FormattableString.Invariant($"{At.Line}:{At.Cell}") : At.Line.ToString(CultureInfo.InvariantCulture));
        if (State != CellState.Number)
            parts.Add(SnakeCase.Name(State));
        if (Origin != CellOrigin.Read)
            parts.Add(SnakeCase.Name(Origin));
        if (Confidence > 0)
            parts.Add(FormattableString.Invariant($"{Confidence}%"));
        if (IsInDoubt)
            parts.Add("in_doubt");
        return string.Join(' ', parts);
    }

    internal static ImmutableArray<CellTrace> FromReport(DisclosureReport report, IReadOnlySet<int> inDoubt) =>
        [.. report.Cells.Select((cell, field) => new CellTrace(cell, inDoubt.Contains(field)))];

    /// <summary>Returns the traces of the cells that make up a figure of a report; none if the report's form lacks the figure.</summary>
    public static IEnumerable<CellTrace> ForFigure(Body body, Figure figure) =>
        FormCatalogue.Statutory.Find(body.FormVersion) is { } form
            ? FigurePlan.ForForm(form)[figure.Index].Select(field => body.Traces[field])
            : [];
}
