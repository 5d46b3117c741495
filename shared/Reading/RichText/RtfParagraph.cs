namespace Compiler.Reading.RichText;

/// <summary>A paragraph.</summary>
/// <param name="Lines">Its lines.</param>
/// <param name="HasImage">Whether it has a picture.</param>
internal sealed record RtfParagraph(IReadOnlyList<string> Lines, bool HasImage) : RtfBlock;
