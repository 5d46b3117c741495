using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Lists the printed text of a document.</summary>
internal static class DocumentText
{
    /// <summary>Returns every printed text, in reading order.</summary>
    public static IEnumerable<string> Enumerate(YearbookDocument document) =>
    [
        document.Cover.Series, document.Cover.Mark, document.Cover.Place, document.Cover.Title, document.Cover.Year,
        .. document.Cover.Imprint.SelectMany(line => new[] { line.Label, line.Text }),
        document.RunningTitle,
        .. document.Chapters.SelectMany(chapter => chapter.Blocks.SelectMany(Enumerate).Prepend(chapter.Title).Prepend(chapter.Number)),
    ];

    private static IEnumerable<string> Enumerate(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => paragraph.Runs.Select(run => run.Text),
        ItemList list => list.Items.SelectMany(Enumerate),
        Tiles tiles => tiles.Items.SelectMany(tile => new[] { tile.Label, tile.Figure, tile.Unit, tile.Note }),
        Chart chart => [chart.Caption, chart.Unit, .. Words(chart), chart.Note ?? ""],
        Table table => [table.Caption, table.Unit, .. table.Header.Concat(table.Rows).SelectMany(Enumerate), .. table.Notes],
        _ => [],
    };

    private static IEnumerable<string> Words(Chart chart) => chart switch
    {
        StackedBar stack => stack.Parts.SelectMany(Enumerate),
        BarChart bars => bars.Bars.SelectMany(Enumerate),
        ShareBars shares => shares.Rows.SelectMany(Enumerate),
        GroupedBars groups => groups.Groups.SelectMany(Enumerate),
        StateGrid grid =>
        [
            .. grid.States.SelectMany(state => new[] { state.Mark, state.Label }),
            .. grid.Groups.SelectMany(group => group.Cells.Select(cell => cell.Text).Prepend(group.Label)),
        ],
        SmallMultiples multiples => multiples.Panels.SelectMany(Enumerate),
        _ => [],
    };

    private static IEnumerable<string> Enumerate(ChartSeries series) => series.Values.SelectMany(Enumerate).Prepend(series.Name);

    private static IEnumerable<string> Enumerate(ChartValue value) => [value.Label, value.Text];

    private static IEnumerable<string> Enumerate(TableRow row) => row.Cells.Select(cell => cell.Text);
}
