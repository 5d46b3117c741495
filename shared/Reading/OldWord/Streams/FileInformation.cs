namespace Compiler.Reading.OldWord.Streams;

/// <summary>The head of the stream WordDocument, which says where everything else is ([MS-DOC] 2.5, Fib).</summary>
internal sealed class FileInformation
{
    private const int Mark = 0xA5EC;
    private const int FirstVersion = 0xC0;
    private const int FixedLength = 32;

    private readonly WordBytes lengths;
    private readonly WordBytes places;

    private FileInformation(WordBytes document, int flags)
    {
        IsFastSaved = (flags & 0x0004) != 0;
        IsEncrypted = (flags & 0x0100) != 0;
        TableStream = (flags & 0x0200) != 0 ? "1Table" : "0Table";
        // Of an encrypted file no more than the flags can be read.
        if (IsEncrypted)
            return;
        var afterWords = FixedLength + 2 + (document.UInt16(FixedLength) * 2);
        lengths = document.Slice(afterWords + 2, document.UInt16(afterWords) * 4);
        var afterLengths = afterWords + 2 + lengths.Length;
        places = document.Slice(afterLengths + 2, document.UInt16(afterLengths) * 8);
    }

    /// <summary>Whether the text is encrypted.</summary>
    public bool IsEncrypted { get; }

    /// <summary>Whether changes were appended to the file instead of being worked into it.</summary>
    public bool IsFastSaved { get; }

    /// <summary>The name of the stream with the tables.</summary>
    public string TableStream { get; }

    /// <summary>The number of characters in the main text.</summary>
    public int TextLength => Length(3);

    /// <summary>The character at which the text of the boxes begins: after notes, headers, macros, comments and endnotes.</summary>
    public long BoxesStart => Enumerable.Range(3, 6).Sum(part => (long)Length(part));

    /// <summary>The number of characters in the boxes.</summary>
    public int BoxesLength => Length(9);

    /// <summary>Reads the head; null if it is not that of Word 97 or later.</summary>
    public static FileInformation? Read(WordBytes document) =>
        document.UInt16(0) != Mark || document.UInt16(2) < FirstVersion ? null : new FileInformation(document, document.UInt16(10));

    /// <summary>The structure of the table stream; empty if there is none.</summary>
    public WordBytes Part(WordBytes tables, TablePart part) => LengthOf(part) is 0 ? default : tables.Slice(PlaceOf(part), LengthOf(part));

    /// <summary>The same, with all that follows it.</summary>
    public WordBytes Rest(WordBytes tables, TablePart part) =>
        LengthOf(part) is 0 ? default : tables.Slice(PlaceOf(part), tables.Length - (long)PlaceOf(part));

    private uint PlaceOf(TablePart part) => places.UInt32((int)part * 8);

    private uint LengthOf(TablePart part) => places.UInt32(((int)part * 8) + 4);

    private int Length(int index) =>
        lengths.Int32(index * 4) is >= 0 and var length ? length : throw new InvalidDataException("A length is negative.");
}
