using System.Buffers.Binary;
using System.Text;

namespace Compiler.Reading.Biff;

/// <summary>
/// Reads the strings of a record, and of the records that continue it. Methods throw <see cref="InvalidDataException"/> where a
/// string is cut.
/// </summary>
/// <param name="records">The records, at the one that is read.</param>
/// <param name="encoding">The code page of strings in bytes; null if the file has strings in Unicode.</param>
/// <param name="at">Where the first string begins in the record.</param>
internal sealed class BiffStrings(BiffRecords records, Encoding? encoding, int at)
{
    private const int IsWide = 1;
    private const int HasPhonetics = 4;
    private const int HasFormats = 8;

    private int at = at;

    /// <summary>Whether there are more strings.</summary>
    public bool HasMore => at < records.Length || records.Next == BiffId.Continue;

    /// <summary>Reads a string whose length has two bytes.</summary>
    public string Read() => Read(BinaryPrimitives.ReadUInt16LittleEndian(Take(2)));

    /// <summary>Reads a string whose length has one byte.</summary>
    public string ReadShort() => Read(Take(1)[0]);

    // [MS-XLS] 2.5.293: lengths of formats and phonetics before the characters, the formats and phonetics behind them.
    private string Read(int length)
    {
        if (encoding is not null)
            return encoding.GetString(Take(length));
        var flags = Take(1)[0];
        var formats = (flags & HasFormats) == 0 ? 0 : BinaryPrimitives.ReadUInt16LittleEndian(Take(2));
        var phonetics = (flags & HasPhonetics) == 0 ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
        var text = ReadCharacters(length, (flags & IsWide) != 0);
        Skip((4L * formats) + phonetics);
        return text;
    }

    private string ReadCharacters(int length, bool isWide)
    {
        var text = new StringBuilder();
        while (true)
        {
            var size = isWide ? 2 : 1;
            var count = Math.Min(length - text.Length, (records.Length - at) / size);
            var bytes = Take(count * size);
            text.Append(isWide ? Encoding.Unicode.GetString(bytes) : Encoding.Latin1.GetString(bytes));
            if (text.Length == length)
                return text.ToString();
            Continue();
            // The rest of the characters may be stored in another width.
            isWide = (Take(1)[0] & IsWide) != 0;
        }
    }

    private void Skip(long length)
    {
        while (length > records.Length - at)
        {
            length -= records.Length - at;
            Continue();
        }

        at += (int)length;
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (at == records.Length && length > 0)
            Continue();
        var bytes = records.Bytes(at, length);
        at += length;
        return bytes;
    }

    private void Continue()
    {
        if (records.Next != BiffId.Continue || !records.Read())
            throw new InvalidDataException("A string is cut.");
        at = 0;
    }
}
