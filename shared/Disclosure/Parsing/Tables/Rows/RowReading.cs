using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Tables.Rows;

/// <summary>One way to read a row: which printed figure belongs to which field.</summary>
/// <param name="Cells">A cell for each field of the row.</param>
/// <param name="Rule">The rule that found it.</param>
internal sealed record RowReading(ImmutableArray<Cell> Cells, RowRule Rule)
{
    /// <summary>What this reading assumes.</summary>
    public ReadingKind Kind => Rule.Kind;

    /// <summary>Whether two readings have the same value in every field.</summary>
    public bool Agrees(RowReading other)
    {
        for (var i = 0; i < Cells.Length; i++)
        {
            if (Cells[i].State != other.Cells[i].State || Cells[i].Value != other.Cells[i].Value)
                return false;
        }

        return true;
    }

    /// <summary>Reorders readings if the source prints the fields in this order.</summary>
    public static ImmutableArray<RowReading> InOrder(ImmutableArray<RowReading> readings, ImmutableArray<int> fields) =>
        IsAscending(fields) ? readings : [.. readings.Select(reading => reading.InOrder(fields))];

    /// <summary>Reorders the reading if the source prints the fields in this order.</summary>
    public RowReading InOrder(ImmutableArray<int> fields)
    {
        if (IsAscending(fields))
            return this;
        var cells = new Cell[Cells.Length];
        for (var i = 0; i < fields.Length; i++)
            cells[fields[i]] = Cells[i];
        return this with { Cells = ImmutableCollectionsMarshal.AsImmutableArray(cells) };
    }

    /// <summary>Returns the reading as shown in Chinese texts: 5/0/0/1/6, with 空 for a blank and 缺 for a missing cell.</summary>
    public override string ToString() => string.Join('/', Cells.Select(cell => cell.State switch
    {
        CellState.Blank => "空",
        CellState.Absent => "缺",
        _ => cell.Raw,
    }));

    private static bool IsAscending(ImmutableArray<int> fields)
    {
        for (var i = 1; i < fields.Length; i++)
        {
            if (fields[i] < fields[i - 1])
                return false;
        }

        return true;
    }
}
