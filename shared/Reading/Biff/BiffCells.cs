using System.Text;
using Compiler.Reading.Office;

namespace Compiler.Reading.Biff;

/// <summary>Reads the cells of records, with numbers as stored.</summary>
/// <param name="records">The records, at the one that is read.</param>
/// <param name="encoding">The code page of strings in bytes; null if the file has strings in Unicode.</param>
/// <param name="strings">The strings that cells share.</param>
internal sealed class BiffCells(BiffRecords records, Encoding? encoding, IReadOnlyList<string> strings)
{
    private const int HeadLength = 6;
    private const int NotANumber = 0xFFFF;

    /// <summary>The cells of the record, by column from 0; none if it is of another kind.</summary>
    public IEnumerable<(int Column, string Text)> Read()
    {
        if (records.Id == BiffId.Rks)
            return ReadRks();
        return ReadOne() is { } text ? [(records.Word(2), text)] : [];
    }

    private string? ReadOne() => records.Id switch
    {
        BiffId.SharedLabel => records.Long(HeadLength) is var index && index < strings.Count
            ? strings[(int)index]
            : throw new InvalidDataException("A cell has a string that is not there."),
        BiffId.Label or BiffId.RichLabel => SheetLines.InLines(new BiffStrings(records, encoding, HeadLength).Read()),
        BiffId.Number => SheetCell.Number(records.Double(HeadLength)),
        BiffId.Rk => Rk(HeadLength),
        BiffId.BooleanOrError => records.Byte(HeadLength + 1) == 0 ? Boolean(records.Byte(HeadLength)) : Error(records.Byte(HeadLength)),
        BiffId.Formula => Result(),
        _ => null,
    };

    private List<(int, string)> ReadRks()
    {
        const int RkLength = 6;
        var first = records.Word(2);
        var cells = new List<(int, string)>();
        for (var at = 4; at + RkLength <= records.Length - 2; at += RkLength)
        {
            records.Count();
            cells.Add((first + cells.Count, Rk(at + 2)));
        }

        return cells;
    }

    // [MS-XLS] 2.5.217: an integer or the upper bits of a number, divided by 100 or not.
    private string Rk(int at)
    {
        var bits = records.Long(at);
        var number = (bits & 2) != 0 ? (int)bits >> 2 : BitConverter.UInt64BitsToDouble((ulong)(bits & ~3u) << 32);
        return SheetCell.Number((bits & 1) != 0 ? number / 100 : number);
    }

    // [MS-XLS] 2.5.133: a number, or a note of what else the result is.
    private string Result() => records.Word(HeadLength + 6) != NotANumber
        ? SheetCell.Number(records.Double(HeadLength))
        : records.Byte(HeadLength) switch
        {
            0 => SheetCell.UnknownResult,
            1 => Boolean(records.Byte(HeadLength + 2)),
            2 => Error(records.Byte(HeadLength + 2)),
            _ => "",
        };

    private static string Boolean(byte value) => value == 0 ? "FALSE" : "TRUE";

    private static string Error(byte code) => code switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
}
