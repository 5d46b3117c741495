namespace Compiler.Yearbooks.Model;

/// <summary>A piece of text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsBold">Bold.</param>
/// <param name="Anchor">The chapter, heading or table it links to, or null.</param>
public sealed record TextRun(string Text, bool IsBold = false, string? Anchor = null);
