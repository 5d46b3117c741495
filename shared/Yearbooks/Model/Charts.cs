using System.Collections.Immutable;

namespace Compiler.Yearbooks.Model;

/// <summary>A chart as data. It is drawn once and looks the same in every renderer.</summary>
/// <param name="Caption">Number and title: “图 3-1 办理结果构成”.</param>
/// <param name="Unit">The unit, printed at the right of the caption.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative of the chart, for readers who cannot see it.</param>
public abstract record Chart(string Caption, string Unit, string? Note, string Alternative) : Block;

/// <summary>One bar split into shares of a whole.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Parts">The parts in order; a part of size 0 is only named below the bar.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative.</param>
public sealed record StackedBar(string Caption, string Unit, ImmutableArray<ChartValue> Parts, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>Horizontal bars, one below the other: a comparison or a ranking.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Bars">The bars in order.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative.</param>
public sealed record BarChart(string Caption, string Unit, ImmutableArray<ChartValue> Bars, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>Bars of 100 %, one below the other, each split into the same parts.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Rows">The bars in order; the values of each are its parts.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative.</param>
public sealed record ShareBars(string Caption, string Unit, ImmutableArray<ChartSeries> Rows, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>Groups of horizontal bars: the same values for several subjects, such as this year and last year.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Groups">The groups in order; the values of each are its bars.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative.</param>
public sealed record GroupedBars(string Caption, string Unit, ImmutableArray<ChartSeries> Groups, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>Small column charts side by side. Each has a separate scale unless they are to be compared.</summary>
/// <param name="Caption">Number and title.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Panels">The charts in reading order.</param>
/// <param name="IsOneScale">Whether all charts share one scale.</param>
/// <param name="Note">Small print below; null for none.</param>
/// <param name="Alternative">The text alternative.</param>
public sealed record SmallMultiples(
    string Caption, string Unit, ImmutableArray<ChartSeries> Panels, bool IsOneScale, string? Note, string Alternative)
    : Chart(Caption, Unit, Note, Alternative);

/// <summary>A series of values: the parts of a bar, the bars of a group or of a panel.</summary>
/// <param name="Name">The name of the series.</param>
/// <param name="Values">The values in order.</param>
public sealed record ChartSeries(string Name, ImmutableArray<ChartValue> Values);

/// <summary>A value of a chart.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Value">Its size, 0 or more. A missing value is only named, not drawn.</param>
/// <param name="Text">The figure printed beside it: “19（8.6%）”.</param>
public sealed record ChartValue(string Label, decimal? Value, string Text);
