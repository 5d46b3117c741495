namespace Compiler.Yearbooks.Model;

/// <summary>A text run.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="Anchor">The chapter, heading or table it links to; null for none.</param>
public sealed record TextRun(string Text, bool IsBold = false, string? Anchor = null);
