namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>A fill colour and the text colour on it.</summary>
internal sealed record ChartColour(string Fill, string Text);
