namespace Compiler.Reading.Text;

/// <summary>A decoded file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsDamaged">Whether some bytes could not be decoded and were replaced by U+FFFD.</param>
public sealed record DecodedText(string Text, bool IsDamaged);
