using Compiler.Reading.OldWord.Streams;

namespace Compiler.Reading.OldWord;

/// <summary>The cells of a table row, as the properties of its end define them ([MS-DOC] 2.6.3).</summary>
internal sealed class RowFormat
{
    private const int CellLength = 20;

    // [MS-DOC] 2.9.310: a row has at most 63.
    private const int MaxCells = 63;

    private readonly List<CellFormat> cells = [];

    /// <summary>The cells, from left to right.</summary>
    public IReadOnlyList<CellFormat> Cells => cells;

    /// <summary>Applies a change of the properties of tables; others are no concern of the cells.</summary>
    public void Apply(int code, WordBytes operand)
    {
        switch (code)
        {
            // sprmTDefTable
            case 0xD608:
                Define(operand);
                break;
            // sprmTVertMerge
            case 0xD62B:
                var cell = operand.Byte(1);
                cells[Within(cell, cells.Count - 1)] = cells[cell] with { Vertical = Vertical(operand.Byte(2)) };
                break;
            // sprmTInsert
            case 0x7621:
                Insert(operand.Byte(0), operand.Byte(1), operand.Int16(2));
                break;
            // sprmTDelete
            case 0x5622:
                var (first, end) = (Within(operand.Byte(0), cells.Count), Within(operand.Byte(1), cells.Count));
                cells.RemoveRange(first, Math.Max(0, end - first));
                break;
            // sprmTMerge, sprmTSplit
            case 0x5624 or 0x5625:
                for (var i = operand.Byte(0); i < Within(operand.Byte(1), cells.Count); i++)
                    cells[i] = cells[i] with { Horizontal = code == 0x5625 ? 0 : i == operand.Byte(0) ? 1 : 2 };
                break;
        }
    }

    private void Define(WordBytes operand)
    {
        cells.Clear();
        var count = Within(operand.Byte(2), MaxCells);
        var descriptions = 3 + ((count + 1) * 2);
        for (var i = 0; i < count; i++)
        {
            // Cells at the end may have no description.
            var at = descriptions + (i * CellLength);
            var flags = at + 2 <= operand.Length ? operand.UInt16(at) : 0;
            cells.Add(new CellFormat(
                operand.Int16(3 + (i * 2)), operand.Int16(3 + ((i + 1) * 2)), flags & 3, Vertical((flags >> 5) & 3)));
        }
    }

    private void Insert(int first, int count, int width)
    {
        Within(cells.Count + count, MaxCells);
        var left = Within(first, cells.Count) == 0 ? cells.FirstOrDefault().Left : cells[first - 1].Right;
        for (var i = first; i < cells.Count; i++)
            cells[i] = cells[i] with { Left = cells[i].Left + (count * width), Right = cells[i].Right + (count * width) };
        cells.InsertRange(
            first, Enumerable.Range(0, count).Select(i => new CellFormat(left + (i * width), left + ((i + 1) * width), 0, CellMerge.None)));
    }

    private static CellMerge Vertical(int flags) => flags switch
    {
        0 => CellMerge.None,
        1 => CellMerge.Continues,
        _ => CellMerge.Begins,
    };

    private static int Within(int number, int most) =>
        number <= most ? number : throw new InvalidDataException("A cell is not in its row.");
}
