using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Tiles, each with one large figure.</summary>
internal sealed class TilesPart(Theme theme, TilesPlan plan)
{
    public void Compose(IContainer container, Tiles tiles) => container.Column(column =>
    {
        column.Spacing((float)theme.TileGap);
        foreach (var line in tiles.Items.Zip(plan.FigureSizes).Chunk(tiles.InRow))
        {
            column.Item().Row(row =>
            {
                row.Spacing((float)theme.TileGap);
                foreach (var (tile, size) in line)
                    row.RelativeItem().Element(item => Compose(item, tile, size));
                for (var empty = line.Length; empty < tiles.InRow; empty++)
                    row.RelativeItem();
            });
        }
    });

    private void Compose(IContainer container, Tile tile, double size) => container
        .Background(BookStyle.Wash).BorderLeft(2).BorderColor(BookStyle.Blue)
        .PaddingHorizontal((float)theme.TilePadding).PaddingVertical(5.5f)
        .DefaultTextStyle(style => style.LineHeight(1.25f))
        .Column(column =>
        {
            column.Item().Text(tile.Label).FontSize(7).FontColor(BookStyle.Muted);
            column.Item().Text(text =>
            {
                text.Span(tile.Figure).FontSize((float)size).Bold().FontColor(BookStyle.Blue);
                if (tile.Unit.Length > 0)
                    text.Span($" {tile.Unit}").FontSize((float)theme.ChartSize);
            });
            column.Item().Text(tile.Note).FontSize(6.5f).FontColor(BookStyle.Muted);
        });
}
