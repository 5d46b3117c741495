namespace Compiler.Reading;

/// <summary>A decoded file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsDamaged">Whether some bytes could not be decoded and stand as U+FFFD.</param>
internal sealed record DecodedText(string Text, bool IsDamaged);
