namespace Compiler.Reading.OldWord.Streams;

/// <summary>A piece of the text that is stored in one place.</summary>
/// <param name="Start">Its first character in the document.</param>
/// <param name="End">The character after its last one.</param>
/// <param name="Place">The byte in the stream WordDocument where it begins.</param>
/// <param name="Width">The bytes of a character: 1 for code page 1252, 2 for UTF-16.</param>
internal readonly record struct TextPiece(int Start, int End, long Place, int Width)
{
    /// <summary>Where a character of this piece is in the stream.</summary>
    public long PlaceOf(int character) => Place + ((long)(character - Start) * Width);
}
