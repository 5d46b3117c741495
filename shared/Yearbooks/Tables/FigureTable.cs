using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Tables;

/// <summary>A table with one row for each body or province, and their sum in the last row.</summary>
/// <param name="Anchor">Its name in links and in tables.csv.</param>
/// <param name="Title">Its title without a number.</param>
/// <param name="Unit">“单位：件”.</param>
/// <param name="Columns">Its columns of figures.</param>
internal sealed record FigureTable(string Anchor, string Title, string Unit, ImmutableArray<FigureColumn> Columns)
{
    /// <summary>Builds the table with these rows.</summary>
    /// <param name="labels">The label columns with their weights.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="total">The last row.</param>
    /// <param name="reports">The number of reports behind the last row.</param>
    /// <param name="notes">Small print that follows the table's standard notes.</param>
    public Table With(
        ImmutableArray<(string Label, double Weight)> labels,
        IEnumerable<FigureRow> rows,
        FigureRow total,
        int reports,
        params IEnumerable<string> notes) => With(labels, [new FigureBand(null, [.. rows])], total, reports, notes);

    /// <summary>Builds the table with rows in bands, each with a subtotal.</summary>
    public Table With(
        ImmutableArray<(string Label, double Weight)> labels,
        IEnumerable<FigureBand> bands,
        FigureRow total,
        int reports,
        params IEnumerable<string> notes) =>
        new(
            Title,
            Unit,
            Anchor,
            [.. labels.Select(label => Words(label.Weight)), .. Columns.Select(column => Numbers(column.Weight))],
            [.. Header(labels)],
            [.. bands.SelectMany(band => Rows(band, labels.Length)), RowOf(total) with { Kind = RowKind.Total }],
            [Coverage(total, reports), .. Columns.Any(IsGrowth) ? [GrowthNote(total.Growth)] : ImmutableArray<string>.Empty, .. notes]);

    private IEnumerable<TableRow> Rows(FigureBand band, int labels)
    {
        if (band.Label is { } label)
            yield return new TableRow([new TableCell(label, labels + Columns.Length, Align: Align.Start)], RowKind.Group);
        foreach (var row in band.Rows)
            yield return RowOf(row);
        if (band.Subtotal is { } subtotal)
            yield return RowOf(subtotal) with { Kind = RowKind.Total };
    }

    private static bool IsGrowth(FigureColumn column) => column is { Figure: null, Rate: null };

    private static string GrowthNote(Growth growth) =>
        growth.Bodies == 0
            ? "新收同比：没有两年均收录报告的机关，不作比较。"
            : $"新收同比只比较两年均收录报告的 {FigureText.Number(growth.Bodies)} 个机关："
                + $"上年 {FigureText.Number(growth.Before)} 件，本年 {FigureText.Number(growth.Now)} 件。";

    private TableRow RowOf(FigureRow row) => Row([.. row.Labels, .. Columns.Select(column => column.Text(row))]);

    private string Coverage(FigureRow total, int reports) => TableNotes.Coverage(reports,
        from column in Columns
        where column.Figure is not null
        select (column.Group is null ? column.Label : $"{column.Group}·{column.Label}", total.Figures.Sum(column.Figure!)));

    private IEnumerable<TableRow> Header(ImmutableArray<(string Label, double Weight)> labels)
    {
        var groups = Runs(Columns, column => column.Group).ToList();
        if (groups.All(group => group.Key is null))
        {
            yield return Header(labels.Select(label => label.Label).Concat(Columns.Select(column => column.Label)));
            yield break;
        }

        yield return new TableRow(
        [
            .. labels.Select(label => Head(label.Label, rows: 2)),
            .. groups.SelectMany(group => group.Key is { } label
                ? [Head(label, group.Members.Length)]
                : group.Members.Select(column => Head(column.Label, rows: 2))),
        ]);
        yield return Header(Columns.Where(column => column.Group is not null).Select(column => column.Label));
    }

    private static TableRow Header(IEnumerable<string> labels) => TableParts.Header(labels);
}
