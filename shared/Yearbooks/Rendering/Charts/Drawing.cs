namespace Compiler.Yearbooks.Rendering.Charts;

/// <summary>A drawn chart, or the part of one that fits on a page.</summary>
/// <param name="Svg">
/// Plain shapes and text, styled by attributes only: not every SVG engine supports style sheets, clips or patterns.
/// </param>
/// <param name="Width">Width in points.</param>
/// <param name="Height">Height in points.</param>
internal sealed record Drawing(string Svg, double Width, double Height);
