namespace Compiler.Reading.OldWord.Streams;

/// <summary>Bytes of the stream WordDocument whose characters have the same properties.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="End">The byte after the last one.</param>
/// <param name="Style">The style of the paragraph; 0 for characters.</param>
/// <param name="Changes">The changes to the style.</param>
internal readonly record struct PropertyRun(long Start, long End, int Style, WordBytes Changes);
