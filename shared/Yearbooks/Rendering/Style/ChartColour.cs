namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>A colour and what is written on it.</summary>
internal sealed record ChartColour(string Fill, string Text);
