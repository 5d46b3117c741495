namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A piece of text and its position.</summary>
/// <param name="Text">The text; it contains no gap.</param>
/// <param name="Box">The area it covers.</param>
/// <param name="Size">The size of a character.</param>
public sealed record PlacedText(string Text, PageBox Box, double Size);
