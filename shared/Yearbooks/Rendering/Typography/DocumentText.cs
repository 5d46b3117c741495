using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>The printed text of a document.</summary>
internal static class DocumentText
{
    /// <summary>Every printed text, in reading order.</summary>
    public static IEnumerable<string> Of(YearbookDocument document) =>
    [
        document.Cover.Series, document.Cover.Place, document.Cover.Title, document.Cover.Year,
        .. document.Cover.Imprint.SelectMany(line => new[] { line.Label, line.Text }),
        document.RunningTitle,
        .. document.Chapters.SelectMany(chapter => chapter.Blocks.SelectMany(Of).Prepend(chapter.Title).Prepend(chapter.Number)),
    ];

    private static IEnumerable<string> Of(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => paragraph.Runs.Select(run => run.Text),
        ItemList list => list.Items.SelectMany(Of),
        Tiles tiles => tiles.Items.SelectMany(tile => new[] { tile.Label, tile.Figure, tile.Unit, tile.Note }),
        StackedBar chart => [chart.Caption, chart.Unit, .. chart.Parts.SelectMany(Of), chart.Note ?? ""],
        BarChart chart => [chart.Caption, chart.Unit, .. chart.Bars.SelectMany(Of), chart.Note ?? ""],
        Table table => [table.Caption, table.Unit, .. table.Header.Concat(table.Rows).SelectMany(Of), .. table.Notes],
        _ => [],
    };

    private static IEnumerable<string> Of(ChartValue value) => [value.Label, value.Text];

    private static IEnumerable<string> Of(TableRow row) => row.Cells.Select(cell => cell.Text);
}
