using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>One bar split into shares of a whole.</summary>
/// <param name="Caption">Number and title: “图 3-1 办理结果构成”.</param>
/// <param name="Unit">What is measured, printed at the right of the caption.</param>
/// <param name="Parts">The parts in order; a part of size 0 is named below the bar.</param>
/// <param name="Note">Small print below, or null.</param>
/// <param name="Alternative">The chart in words, for those who do not see it.</param>
public sealed record StackedBar(string Caption, string Unit, ImmutableArray<ChartValue> Parts, string? Note, string Alternative) : Block;

/// <summary>Horizontal bars, one below the other.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">What is measured, printed at the right of the caption.</param>
/// <param name="Bars">The bars in order.</param>
/// <param name="Note">Small print below, or null.</param>
/// <param name="Alternative">The chart in words, for those who do not see it.</param>
public sealed record BarChart(string Caption, string Unit, ImmutableArray<ChartValue> Bars, string? Note, string Alternative) : Block;

/// <summary>A value of a chart.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its size; 0 or more. A missing value is not drawn, only named.</param>
/// <param name="Text">The figure as printed beside it: “19（8.6%）”.</param>
public sealed record ChartValue(string Label, decimal? Value, string Text);
