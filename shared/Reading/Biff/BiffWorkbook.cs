using System.Text;
using Compiler.Reading.Lines;
using Compiler.Reading.Office;

namespace Compiler.Reading.Biff;

/// <summary>What the first part of a workbook's stream says of the whole.</summary>
internal sealed class BiffWorkbook
{
    private const int Unicode = 0x0600;
    private const int CodePages = 0x0500;
    private const int Globals = 5;
    private const int Worksheet = 0;
    private const int ChineseCodePage = 936;

    private readonly BiffRecords records;
    private readonly SourceBuilder to;
    private readonly List<string> strings = [];
    private readonly List<(string Name, uint Start, bool IsHidden)> sheets = [];
    private readonly HashSet<uint> starts = [];
    private Encoding? encoding;

    private BiffWorkbook(BiffRecords records, SourceBuilder to)
    {
        (this.records, this.to) = (records, to);
    }

    /// <summary>Whether it is of a version that can be read.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>Whether it is protected by a password.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>Whether it has more records, cells and strings than are read.</summary>
    public bool HasTooMany => records.HasTooMany;

    /// <summary>Whether its strings are in a code page, in which some bytes may be none.</summary>
    public bool HasCodePage => encoding is not null;

    /// <summary>Its worksheets, in order.</summary>
    public IReadOnlyList<(string Name, uint Start, bool IsHidden)> Sheets => sheets;

    /// <summary>Reads the first part; throws <see cref="InvalidDataException"/> if it is damaged.</summary>
    public static BiffWorkbook Read(byte[] stream, SourceBuilder to)
    {
        var workbook = new BiffWorkbook(new BiffRecords(stream, to), to);
        workbook.ReadGlobals();
        return workbook;
    }

    /// <summary>Reads a sheet; throws <see cref="InvalidDataException"/> if it is damaged.</summary>
    public WorkbookSheet ReadSheet(string name, uint start)
    {
        records.Seek(start);
        return BiffSheet.Read(name, records, encoding, strings, to);
    }

    private void ReadGlobals()
    {
        if (!records.Read()
            || records.Id != BiffId.StartOfPart
            || records.Word(0) is not (Unicode or CodePages)
            || records.Word(2) != Globals)
        {
            return;
        }

        IsKnown = true;
        encoding = records.Word(0) == Unicode ? null : CodePage(ChineseCodePage);
        while (!IsEncrypted && !records.IsFull)
        {
            if (!records.Read())
                throw new InvalidDataException("The first part does not end.");
            switch (records.Id)
            {
                case BiffId.EndOfPart:
                    return;
                case BiffId.Password:
                    IsEncrypted = true;
                    break;
                case BiffId.CodePage when encoding is not null:
                    encoding = CodePage(records.Word(0));
                    break;
                case BiffId.Sheet when records.Byte(5) == Worksheet:
                    AddSheet(records.Long(0), isHidden: (records.Byte(4) & 3) != 0);
                    break;
                case BiffId.Strings:
                    ReadStrings();
                    break;
            }
        }
    }

    private void AddSheet(uint start, bool isHidden)
    {
        if (!starts.Add(start))
            throw new InvalidDataException("Two sheets are one.");
        sheets.Add((new BiffStrings(records, encoding, 6).ReadShort(), start, isHidden));
    }

    // Some programs write a wrong number of strings; a cell whose string is cut or not there is found out when it is read.
    private void ReadStrings()
    {
        var read = new BiffStrings(records, encoding, 8);
        try
        {
            while (read.HasMore && !records.IsFull)
            {
                records.Count();
                strings.Add(SheetLines.InLines(read.Read()));
            }
        }
        catch (InvalidDataException)
        {
        }
    }

    // [MS-XLS] 2.4.52: two code pages have numbers of their own.
    private static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            number switch
            {
                0x8000 => 10000,
                0x8001 => 1252,
                _ => number,
            },
            EncoderFallback.ReplacementFallback,
            new DecoderReplacementFallback("\uFFFD"))
        ?? Encoding.Latin1;
}
