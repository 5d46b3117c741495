using System.Collections.Immutable;
using Compiler.Yearbooks.Rendering.Charts;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The layout of a chart.</summary>
/// <param name="Drawings">Its drawings from top to bottom; several only if it is longer than a page.</param>
internal sealed record ChartPlan(ImmutableArray<Drawing> Drawings) : BlockPlan;
