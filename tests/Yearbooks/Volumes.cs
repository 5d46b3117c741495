using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks;

/// <summary>Volumes composed from the five real reports.</summary>
internal static class Volumes
{
    public static YearbookEdition Edition { get; } = new(new DateOnly(2025, 4, 1));

    public static YearbookComposer Composer { get; } = new(new SmallRegister());

    public static ImmutableArray<Yearbook> All { get; } = Composer.ComposeAll(Seeds.Rollup, Edition);

    public static Yearbook Compose(int year, string adcode) => All.Single(book => book.Year == year && book.Adcode == adcode);

    public static Yearbook Compose(Rollup rollup, string adcode = "130000", int year = 2024) =>
        Composer.Compose(rollup, year, adcode, Edition);

    /// <summary>The chapters of the book and of its annex.</summary>
    public static IEnumerable<Chapter> Chapters(this Yearbook book) => [.. book.Document.Chapters, .. book.Annex.Chapters];

    public static Table Table(this Yearbook book, string anchor) => book.Tables.Single(table => table.Anchor == anchor);

    public static Chapter Chapter(this Yearbook book, string anchor) => book.Chapters().Single(chapter => chapter.Anchor == anchor);

    public static string[] Texts(this TableRow row) => [.. row.Cells.Select(cell => cell.Text)];

    /// <summary>Everything a reader sees of a book and its annex, one text a line.</summary>
    public static IEnumerable<string> Texts(this Yearbook book) =>
        book.Chapters().SelectMany(chapter => chapter.Blocks).SelectMany(Texts);

    public static IEnumerable<string> Texts(Block block) =>
        block switch
        {
            Heading heading => [heading.Text],
            Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
            ItemList list => list.Items.SelectMany(Texts),
            Tiles tiles => tiles.Items.Select(tile => $"{tile.Label} {tile.Figure}{tile.Unit} {tile.Note}"),
            StackedBar bar => [bar.Caption, .. bar.Parts.Select(part => $"{part.Label} {part.Text}"), bar.Note ?? "", bar.Alternative],
            BarChart chart =>
            [
                chart.Caption,
                .. chart.Bars.Select(part => $"{part.Label} {part.Text}"),
                chart.Note ?? "",
                chart.Alternative,
            ],
            Table table =>
            [
                $"{table.Caption} {table.Unit}",
                .. table.Header.Concat(table.Rows).Select(row => string.Join(" | ", row.Texts())),
                .. table.Notes,
            ],
            _ => [],
        };

    private sealed class SmallRegister : IPlaceRegister
    {
        public ImmutableArray<ExpectedPlace> Provinces(int year) =>
            [new("110000", "北京市", null), new("130000", "河北省", null), new("410000", "河南省", null)];

        public ImmutableArray<ExpectedPlace> PrefecturesOf(string provinceAdcode, int year) => provinceAdcode switch
        {
            "130000" => [new("130100", "石家庄市", null), new("130500", "邢台市", null), new("130600", "保定市", null)],
            "410000" => [new("410800", "焦作市", null)],
            _ => [],
        };

        public ImmutableArray<ExpectedPlace> CountiesOf(string provinceAdcode, int year) =>
            provinceAdcode switch
            {
                "130000" =>
                [
                    new("130102", "长安区", "石家庄市"),
                    new("130502", "襄都区", "邢台市"),
                    new("130532", "平乡县", "邢台市"),
                    new("130681", "涿州市", "保定市"),
                ],
                "410000" => [new("410822", "博爱县", "焦作市"), new("419001", "济源市", null)],
                _ => [],
            };
    }
}
