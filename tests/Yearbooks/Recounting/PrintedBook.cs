using System.Globalization;
using System.Text.RegularExpressions;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Everything in a book and its annex that has a number: tables, tiles, charts, and the texts around them.</summary>
internal static partial class PrintedBook
{
    public static IEnumerable<PrintedRow> Rows(Yearbook book) =>
    [
        .. book.Document.Cover.Imprint.Select(line => new PrintedRow("cover", line.Label, [line.Text])),
        .. book.Annex.Cover.Imprint.Select(line => new PrintedRow("annex-cover", line.Label, [line.Text])),
        .. book.Chapters().SelectMany(chapter => chapter.Blocks.SelectMany(block => Read(chapter, block))),
    ];

    /// <summary>The numbers of a text with their marks.</summary>
    public static IEnumerable<string> Numbers(string text) => Number().Matches(text).Select(match => match.Value);

    /// <summary>The title of a caption without its number.</summary>
    public static string Title(string caption) =>
        caption[(caption.IndexOf(' ', StringComparison.Ordinal) is var first ? caption.IndexOf(' ', first + 1) + 1 : 0)..];

    private static IEnumerable<PrintedRow> Read(Chapter chapter, Block block) =>
        block switch
        {
            Heading heading => Text(chapter.Anchor, heading.Text),
            Paragraph paragraph => Text(chapter.Anchor, InFull(paragraph)),
            ItemList list => list.Items.SelectMany(item => Text(chapter.Anchor, InFull(item))),
            Tiles tiles => tiles.Items.Select(tile => new PrintedRow(
                "tiles", tile.Label, [tile.Figure + tile.Unit, .. tile.Note.Split('；', StringSplitOptions.RemoveEmptyEntries)])),
            Table table =>
            [
                .. PrintedRows.Read(table).Select(row => new PrintedRow(table.Anchor, row.Row, [.. row.Cells])),
                .. Header(table),
                .. table.Notes.SelectMany(note => Text(table.Anchor, note)),
            ],
            Chart chart =>
            [
                .. Lines(chart).Select(line => new PrintedRow(Title(chart.Caption), line.Name, [.. line.Cells])),
                .. Text(Title(chart.Caption), chart.Note ?? ""),
            ],
            _ => [],
        };

    /// <summary>What stands beside the bars and points of a chart.</summary>
    public static IEnumerable<string> Texts(Chart chart) => chart switch
    {
        StackedBar bar => bar.Parts.Select(Text),
        BarChart bars => bars.Bars.Select(Text),
        ShareBars bars => bars.Rows.SelectMany(row => row.Values).Select(Text),
        GroupedBars bars => bars.Groups.SelectMany(group => group.Values).Select(Text),
        SmallMultiples panels => panels.Panels.SelectMany(panel => panel.Values).Select(Text),
        StateGrid grid => grid.States.Select(state => state.Label),
        _ => throw new ArgumentException($"No texts of {chart.GetType().Name}.", nameof(chart)),
    };

    private static string Text(ChartValue value) => $"{value.Label} {value.Text}";

    private static IEnumerable<(string Name, IEnumerable<string> Cells)> Lines(Chart chart) => chart switch
    {
        StackedBar bar => bar.Parts.Select(part => (part.Label, Cells(part))),
        BarChart bars => bars.Bars.Select(bar => (bar.Label, Cells(bar))),
        ShareBars bars => Lines(bars.Rows),
        GroupedBars bars => Lines(bars.Groups),
        SmallMultiples panels => Lines(panels.Panels),
        StateGrid grid => grid
            .Groups.Select(group => (group.Label, group.Cells.Select(cell => $"{cell.Text}{grid.States[cell.State].Mark}")))
            .Prepend(("", grid.States.Select(state => $"{state.Mark}{state.Label}"))),
        _ => throw new ArgumentException($"No rows of {chart.GetType().Name}.", nameof(chart)),
    };

    private static IEnumerable<(string, IEnumerable<string>)> Lines(IEnumerable<ChartSeries> series) =>
        series.Select(one => (one.Name, one.Values.SelectMany(value => Cells(value).Prepend(value.Label))));

    // What is written, and what is drawn.
    private static IEnumerable<string> Cells(ChartValue value) => [value.Text, Size(value.Value)];

    /// <summary>The size of what is drawn.</summary>
    public static string Size(decimal? value) =>
        value is { } size ? Math.Round(size, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture) : "";

    private static IEnumerable<PrintedRow> Header(Table table) =>
        table.Header.SelectMany(row => row.Cells).Any(cell => Number().IsMatch(cell.Text))
            ? [new PrintedRow(table.Anchor, "", [.. table.Header.SelectMany(row => row.Cells).SelectMany(cell => Numbers(cell.Text))])]
            : [];

    private static IEnumerable<PrintedRow> Text(string anchor, string text) => Number().Match(text) is { Success: true } first
        ? [new PrintedRow($"{anchor} ¶", text[..first.Index].Trim(), [.. Numbers(text)])]
        : [];

    private static string InFull(Paragraph paragraph) => string.Concat(paragraph.Runs.Select(run => run.Text));

    [GeneratedRegex(@"[+-]?\d+(,\d{3})*(\.\d+)?%?[†‡*]*")]
    private static partial Regex Number();
}
