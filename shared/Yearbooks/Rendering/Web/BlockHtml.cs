using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Web;

/// <summary>Writes the blocks of a chapter as HTML.</summary>
internal sealed class BlockHtml(HtmlWriter html, ImmutableSortedSet<string> anchors)
{
    public void Write(Block block, BlockPlan? plan)
    {
        switch (block)
        {
            case Heading heading:
                html.Element("h3", heading.Text, ("id", heading.Anchor));
                break;
            case Paragraph paragraph:
                html.Open("p", ("class", paragraph.IsNote ? "note" : null));
                Runs(paragraph);
                html.Close();
                break;
            case ItemList { Items.IsEmpty: false } list:
                Items(list);
                break;
            case Tiles { Items.IsEmpty: false } tiles:
                Tiles(tiles);
                break;
            case Chart chart:
                Chart(chart, (ChartPlan)plan!);
                break;
            case Table table:
                new TableHtml(html, anchors).Write(table);
                break;
        }

        html.Line();
    }

    private void Runs(Paragraph paragraph)
    {
        foreach (var run in paragraph.Runs)
        {
            if (run.Anchor is { } anchor && anchors.Contains(anchor))
                html.Element("a", run.Text, ("href", $"#{anchor}"));
            else if (run.IsBold)
                html.Element("strong", run.Text);
            else
                html.Text(run.Text);
        }
    }

    private void Items(ItemList list)
    {
        html.Open("ul");
        foreach (var item in list.Items)
        {
            html.Open("li");
            Runs(item);
            html.Close();
        }

        html.Close();
    }

    private void Tiles(Tiles tiles)
    {
        html.Open("dl", ("class", "tiles"));
        foreach (var tile in tiles.Items)
        {
            html.Open("div")
                .Element("dt", tile.Label)
                .Open("dd")
                .Element("strong", tile.Figure)
                .Text(" ")
                .Element("span", tile.Unit)
                .Close();
            html.Element("dd", tile.Note, ("class", "note")).Close();
        }

        html.Close();
    }

    private void Chart(Chart chart, ChartPlan plan)
    {
        html.Open("figure")
            .Open("figcaption")
            .Element("strong", chart.Caption)
            .Text(" ")
            .Element("span", chart.Unit, ("class", "unit"))
            .Close();
        html.Open("div", ("class", "drawing"), ("role", "region"), ("aria-label", chart.Caption), ("tabindex", "0"));
        html.Open("div", ("role", "img"), ("aria-label", chart.Alternative));
        foreach (var drawing in plan.Drawings)
            html.Markup(drawing.Svg);
        html.Close().Close();
        if (chart.Note is { } note)
            html.Element("p", note, ("class", "note"));
        html.Close();
    }
}
