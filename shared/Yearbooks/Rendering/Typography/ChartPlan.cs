using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>How a stacked bar is fitted to the page.</summary>
/// <param name="Parts">One for each part of the chart, in its order.</param>
/// <param name="Legend">The lines below the bar: the parts, from 0, whose labels do not fit inside.</param>
internal sealed record StackPlan(ImmutableArray<StackPart> Parts, ImmutableArray<ImmutableArray<int>> Legend) : BlockPlan;

/// <summary>One part of a stacked bar.</summary>
/// <param name="Width">Its width in points; 0 for a part that is not drawn.</param>
/// <param name="IsLabelInside">Whether its label fits inside; otherwise it is named below the bar.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record StackPart(double Width, bool IsLabelInside, ChartColour Colour);

/// <summary>How a bar chart is fitted to the page.</summary>
/// <param name="LabelWidth">Width of the labels' column in points.</param>
/// <param name="Lengths">Length of each bar in points, in the chart's order.</param>
internal sealed record BarPlan(double LabelWidth, ImmutableArray<double> Lengths) : BlockPlan;

/// <summary>How tiles are fitted to the page.</summary>
/// <param name="FigureSizes">Size of each tile's figure in points, smaller where it is long.</param>
internal sealed record TilesPlan(ImmutableArray<double> FigureSizes) : BlockPlan;
