namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>A drawn chart, or the part of one that fits a page.</summary>
/// <param name="Svg">
/// Plain shapes and text with attributes only: no style sheets, clips or patterns, which not every SVG engine knows.
/// </param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
internal sealed record Drawing(string Svg, double Width, double Height);
