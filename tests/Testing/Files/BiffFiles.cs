using System.Buffers.Binary;
using System.Text;

namespace Compiler.Testing.Files;

/// <summary>Workbooks of Excel 5.0 to 2003 ([MS-XLS]) with nothing in them but what a test is about.</summary>
internal static class BiffFiles
{
    private const int Unicode = 0x0600;

    /// <summary>A workbook of one visible sheet, 表三, with these records.</summary>
    public static byte[] Workbook(params byte[][] records) => Create(Unicode, [], ("表三", 0, records));

    /// <summary>A workbook.</summary>
    /// <param name="version">0x0600 for Excel 97 and later, 0x0500 for earlier ones.</param>
    /// <param name="globals">Records of its first part.</param>
    /// <param name="sheets">Its sheets: name, 0 for visible and 1 for hidden, and records.</param>
    public static byte[] Create(int version, byte[][] globals, params (string Name, byte State, byte[][] Records)[] sheets) =>
        CompoundFiles.Create((version == Unicode ? "Workbook" : "Book", Stream(version, globals, sheets)));

    /// <summary>The stream of a workbook.</summary>
    public static byte[] Stream(int version, byte[][] globals, params (string Name, byte State, byte[][] Records)[] sheets)
    {
        byte[] end = Record(0x000A);
        byte[] head = [.. Start(version, 5), .. globals.SelectMany(record => record)];
        var parts = sheets
            .Select(sheet => (byte[])[.. Start(version, 0x10), .. sheet.Records.SelectMany(record => record), .. end])
            .ToList();
        var start = head.Length + sheets.Sum(sheet => Sheet(version, 0, sheet.Name, sheet.State).Length) + end.Length;
        var list = new List<byte>();
        foreach (var (sheet, part) in sheets.Zip(parts))
        {
            list.AddRange(Sheet(version, start, sheet.Name, sheet.State));
            start += part.Length;
        }

        return [.. head, .. list, .. end, .. parts.SelectMany(part => part)];
    }

    /// <summary>A record of this kind.</summary>
    public static byte[] Record(int id, params byte[][] data)
    {
        byte[] all = [.. data.SelectMany(part => part)];
        return [.. Words(id, all.Length), .. all];
    }

    public static byte[] Number(int row, int column, double value) => Record(0x0203, Words(row, column, 0), BitConverter.GetBytes(value));

    /// <summary>A number in four bytes: the upper bits of a double, or an integer with bit 2, divided by 100 with bit 1.</summary>
    public static byte[] Rk(int row, int column, uint bits) => Record(0x027E, Words(row, column, 0), BitConverter.GetBytes(bits));

    public static byte[] Label(int row, int column, string text) => Record(0x0204, Words(row, column, 0), Text(text));

    /// <summary>A label in a code page.</summary>
    public static byte[] OldLabel(int row, int column, string text) =>
        Record(0x0204, Words(row, column, 0), Words(Gbk(text).Length), Gbk(text));

    public static byte[] SharedLabel(int row, int column, int index) => Record(0x00FD, Words(row, column, 0), BitConverter.GetBytes(index));

    /// <summary>The strings that cells share.</summary>
    public static byte[] Strings(params string[] strings) => Record(
        0x00FC, BitConverter.GetBytes(strings.Length), BitConverter.GetBytes(strings.Length), [.. strings.SelectMany(Text)]);

    public static byte[] BooleanOrError(int row, int column, byte value, bool isError) =>
        Record(0x0205, Words(row, column, 0), [value, isError ? (byte)1 : (byte)0]);

    /// <summary>A formula with the eight bytes of its result.</summary>
    public static byte[] Formula(int row, int column, byte[] result) => Record(0x0006, Words(row, column, 0), result, new byte[8]);

    public static byte[] HiddenRow(int row) => Record(0x0208, Words(row, 0, 2, 255, 0, 0, 0x20, 0));

    /// <summary>Merged ranges: first and last row, first and last column.</summary>
    public static byte[] Merges(params int[] bounds) => Record(0x00E5, Words(bounds.Length / 4), Words(bounds));

    /// <summary>A string of two bytes for each character.</summary>
    public static byte[] Text(string text) => [.. Words(text.Length), 1, .. Encoding.Unicode.GetBytes(text)];

    /// <summary>Numbers of two bytes.</summary>
    public static byte[] Words(params int[] numbers)
    {
        var bytes = new byte[numbers.Length * 2];
        for (var i = 0; i < numbers.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), (ushort)numbers[i]);
        return bytes;
    }

    private static byte[] Sheet(int version, int start, string name, byte state) => Record(
        0x0085, BitConverter.GetBytes(start), [state, 0],
        version == Unicode ? [(byte)name.Length, 1, .. Encoding.Unicode.GetBytes(name)] : [(byte)Gbk(name).Length, .. Gbk(name)]);

    private static byte[] Start(int version, int type) => Record(0x0809, Words(version, type, 0, 0), version == Unicode ? new byte[8] : []);

    private static byte[] Gbk(string text) => CodePagesEncodingProvider.Instance.GetEncoding(936)!.GetBytes(text);
}
