using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Disclosure.Rollups;

/// <summary>
/// The way back from a figure to its cell, in a few bytes: a nation has millions of them. Line and cell are 0 where
/// nothing was printed, or where a number is beyond what is kept.
/// </summary>
public readonly record struct CellTrace
{
    private const int MaxLine = (1 << 18) - 1;
    private const int MaxCell = (1 << 8) - 1;

    // Of the three bits of the origin, which needs two.
    private const uint DoubtBit = 4;

    private readonly uint packed;

    /// <summary>The trace of a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="isInDoubt">Whether it stands in an identity that fails and in none that proves it.</param>
    public CellTrace(Cell cell, bool isInDoubt = false)
    {
        var (line, number) = cell.At.Line is > 0 and <= MaxLine
            ? (cell.At.Line, cell.At.Cell is > 0 and <= MaxCell ? cell.At.Cell : 0)
            : (0, 0);
        packed = ((uint)line << 14) | ((uint)number << 6) | ((uint)cell.State << 3) | (uint)cell.Origin | (isInDoubt ? DoubtBit : 0);
    }

    /// <summary>Where it stands.</summary>
    public Position At => new((int)(packed >> 14), (int)(packed >> 6) & MaxCell);

    /// <summary>What stands there.</summary>
    public CellState State => (CellState)((packed >> 3) & 7);

    /// <summary>How it was obtained.</summary>
    public CellOrigin Origin => (CellOrigin)(packed & (DoubtBit - 1));

    /// <summary>Whether it stands in an identity that fails and in none that proves it.</summary>
    public bool IsInDoubt => (packed & DoubtBit) != 0;

    /// <summary>
    /// Line and cell, with the state, the origin and a doubt where they are not the usual ones: “34:8”, “82:3 narrative”,
    /// “72 blank inferred”, “41:6 in_doubt”, “absent”.
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
        if (IsInDoubt)
            parts.Add("in_doubt");
        return string.Join(' ', parts);
    }

    internal static ImmutableArray<CellTrace> FromReport(DisclosureReport report, IReadOnlySet<int> inDoubt) =>
        [.. report.Cells.Select((cell, field) => new CellTrace(cell, inDoubt.Contains(field)))];

    /// <summary>The cells whose sum a figure of a report is; none where its form does not have it.</summary>
    public static IEnumerable<CellTrace> ForFigure(Body body, Figure figure) =>
        FormCatalogue.Find(body.FormVersion) is { } form ? FigurePlan.ForForm(form)[figure.Index].Select(field => body.Traces[field]) : [];
}
