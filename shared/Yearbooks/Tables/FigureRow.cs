using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;

namespace Compiler.Yearbooks.Tables;

/// <summary>A row of a table of bodies or provinces.</summary>
/// <param name="Labels">Its labels, one for each label column.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Growth">Change of 新收 from last year, over the same bodies.</param>
internal sealed record FigureRow(ImmutableArray<string> Labels, IFigures Figures, Growth Growth);

/// <summary>A column of such a table: a figure or a rate; if neither is set, 新收同比.</summary>
/// <param name="Label">The printed label.</param>
/// <param name="Group">The label printed above several columns; null for none.</param>
/// <param name="Figure">The figure; null for none.</param>
/// <param name="Rate">The rate; null for none.</param>
/// <param name="Weight">Its width relative to the other columns of figures.</param>
internal sealed record FigureColumn(string Label, string? Group, Figure? Figure = null, Indicator? Rate = null, double Weight = 1)
{
    public static FigureColumn ForFigure(FieldPath path, string label, string? group = null) =>
        new(label, group, FigureCatalogue.Get(path));

    public static FigureColumn ForRate(string id, string? label = null)
    {
        var rate = IndicatorCatalogue.Get(id);
        return new FigureColumn($"{label ?? rate.Name}（%）", null, Rate: rate);
    }

    /// <summary>Returns the text of the row's cell.</summary>
    public string Text(FigureRow row) =>
        Figure is { } figure ? FigureText.Sum(row.Figures.Sum(figure))
        : Rate is { } rate ? FigureText.Rate(row.Figures.Rate(rate))
        : FigureText.Change(row.Growth.Change);
}
