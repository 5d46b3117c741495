using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>How tiles are fitted to the page.</summary>
/// <param name="FigureSizes">Size of each tile's figure in points, smaller where it is long.</param>
internal sealed record TilesPlan(ImmutableArray<double> FigureSizes) : BlockPlan;
