using System.Collections.Immutable;
using Compiler.Yearbooks.Rendering.Charts;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>A chart as it is printed.</summary>
/// <param name="Drawings">Its drawings from top to bottom; more than one only where it is longer than a page.</param>
internal sealed record ChartPlan(ImmutableArray<Drawing> Drawings) : BlockPlan;
