using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The layout of tiles.</summary>
/// <param name="FigureSizes">Size of each tile's figure in points; smaller for long figures.</param>
internal sealed record TilesPlan(ImmutableArray<double> FigureSizes) : BlockPlan;
