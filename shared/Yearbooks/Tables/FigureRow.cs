using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Tables;

/// <summary>A row of a table of bodies or provinces.</summary>
/// <param name="Labels">Its names, one for each column of labels.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Growth">新收 of this year against last over the same bodies.</param>
internal sealed record FigureRow(ImmutableArray<string> Labels, IFigures Figures, Growth Growth);

/// <summary>A column of such a table: a figure, a rate, or 新收同比 when it is neither.</summary>
/// <param name="Label">The printed label.</param>
/// <param name="Group">The label printed above several columns, or null.</param>
/// <param name="Figure">The figure, or null.</param>
/// <param name="Rate">The rate, or null.</param>
/// <param name="Weight">Its width relative to other figures.</param>
internal sealed record FigureColumn(string Label, string? Group, Figure? Figure = null, Indicator? Rate = null, double Weight = 1)
{
    public static FigureColumn ForFigure(string path, string label, string? group = null) => new(label, group, FigureCatalogue.Get(path));

    public static FigureColumn ForRate(string id, string? label = null)
    {
        var rate = IndicatorCatalogue.Get(id);
        return new FigureColumn($"{label ?? rate.Name}（%）", null, Rate: rate);
    }

    /// <summary>What is printed in the row's cell.</summary>
    public string Text(FigureRow row) =>
        Figure is { } figure ? FigureText.Sum(row.Figures.Sum(figure))
        : Rate is { } rate ? FigureText.Rate(row.Figures.Rate(rate))
        : FigureText.Change(row.Growth.Change);
}
