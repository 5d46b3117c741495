namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A piece of text and where it stands.</summary>
/// <param name="Text">The text; no gap sets its parts apart.</param>
/// <param name="Box">What it covers.</param>
/// <param name="Size">The size of a character.</param>
public sealed record PlacedText(string Text, PageBox Box, double Size);
