using System.Text;

namespace Compiler.Reading.OldWord.Streams;

/// <summary>Where the characters of the document are ([MS-DOC] 2.8.35, PlcPcd).</summary>
internal sealed class TextPieces
{
    private const byte Properties = 1;
    private const byte Pieces = 2;
    private const int PieceLength = 8;
    private const uint IsCompressed = 0x40000000;

    private static readonly char[] Western = Codes();

    private readonly WordBytes document;
    private readonly List<TextPiece> pieces = [];

    private TextPieces(WordBytes document)
    {
        this.document = document;
    }

    /// <summary>The pieces, in the order of the text.</summary>
    public IReadOnlyList<TextPiece> All => pieces;

    public static TextPieces Read(WordBytes document, WordBytes part)
    {
        var at = 0L;
        while (part.Byte(at) == Properties)
            at += 3 + part.UInt16(at + 1);
        if (part.Byte(at) != Pieces)
            throw new InvalidDataException("The pieces are missing.");
        var table = part.Slice(at + 5, part.UInt32(at + 1));
        var read = new TextPieces(document);
        var count = (table.Length - sizeof(int)) / (sizeof(int) + PieceLength);
        for (var i = 0; i < count; i++)
            read.Add(table.Int32(i * 4), table.Int32((i + 1) * 4), table.Slice(((count + 1) * 4) + (i * PieceLength), PieceLength));
        return read;
    }

    /// <summary>The text of a piece, or of a part of one.</summary>
    public string Text(TextPiece piece)
    {
        var bytes = document.Slice(piece.Place, (long)(piece.End - piece.Start) * piece.Width).Span;
        return piece.Width == 2 ? Encoding.Unicode.GetString(bytes) : string.Create(bytes.Length, bytes, (text, codes) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Western[codes[i]];
        });
    }

    private void Add(int start, int end, WordBytes piece)
    {
        if (start != (pieces.Count == 0 ? 0 : pieces[^1].End) || end < start)
            throw new InvalidDataException("The pieces do not follow each other.");
        // Only fast saves leave changes of properties with a piece.
        if (piece.UInt16(6) != 0)
            throw new InvalidDataException("A piece changes properties.");
        var place = piece.UInt32(2);
        pieces.Add((place & IsCompressed) == 0
            ? new TextPiece(start, end, place, 2)
            : new TextPiece(start, end, (place & ~IsCompressed) / 2, 1));
    }

    private static char[] Codes() =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetChars([.. Enumerable.Range(0, 256).Select(code => (byte)code)]);
}
