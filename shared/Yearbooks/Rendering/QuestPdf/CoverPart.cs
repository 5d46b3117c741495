using Compiler.Yearbooks.Rendering.Style;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>The cover with its band and the imprint.</summary>
internal sealed class CoverPart(TypesetDocument typeset)
{
    private static readonly int[] OrnamentHeights = [28, 46, 39, 64, 82];

    private readonly Theme theme = typeset.Theme;
    private readonly Model.Cover cover = typeset.Document.Cover;

    private float Band => (float)(theme.PageWidth * theme.BandShare);

    public void Compose(IDocumentContainer book) => book.Page(page =>
    {
        page.Size((float)theme.PageWidth, (float)theme.PageHeight);
        page.DefaultTextStyle(BookStyle.Body.LineHeight(1.2f));
        page.Background().Row(row =>
        {
            row.ConstantItem(Band).Background(BookStyle.Blue).AlignBottom().Element(Ornament);
            row.ConstantItem(3).Background(BookStyle.Gold);
        });
        if (cover.Mark.Length > 0)
            page.Header().Height(0).Unconstrained().Width((float)theme.PageWidth).Element(Mark);

        page.Content().Element(Inside).PaddingTop(188).Column(Titles);
        page.Footer().Element(Inside).PaddingBottom((float)theme.MarginSide).Column(Imprint);
    });

    private IContainer Inside(IContainer container) =>
        container.PaddingLeft(Band + (float)theme.MarginSide - 8).PaddingRight((float)theme.MarginSide);

    private void Ornament(IContainer container) =>
        container.PaddingLeft((float)theme.MarginSide - 8).PaddingBottom((float)theme.MarginSide).Row(row =>
        {
            row.Spacing(6);
            foreach (var height in OrnamentHeights)
                row.ConstantItem(13).AlignBottom().Height(height).Background(BookStyle.Ornament);
        });

    private void Mark(IContainer container) =>
        container.PaddingRight((float)theme.MarginSide).PaddingTop((float)theme.MarginSide).AlignRight()
            .Border(1.2f).BorderColor(BookStyle.Gold).PaddingHorizontal(9).PaddingVertical(6).Text(cover.Mark).FontSize(15).Bold();

    private void Titles(ColumnDescriptor column)
    {
        column.Item().Text(cover.Series).FontSize(13).LetterSpacing(0.06f).FontColor(BookStyle.Muted);
        column.Item().PaddingTop(58).Text(cover.Place).FontSize((float)typeset.PlaceSize).Bold().FontColor(BookStyle.Blue);
        column.Item().PaddingTop(45).Text(cover.Title).FontSize(24).Bold();
        column.Item().PaddingTop(46).Text(cover.Year).FontSize(40).Bold().FontColor(BookStyle.Gold);
    }

    private void Imprint(ColumnDescriptor column)
    {
        column.Item().PaddingBottom(6).BorderBottom(0.7f).BorderColor(BookStyle.Ink);
        foreach (var line in cover.Imprint)
        {
            column.Item().PaddingBottom(4.5f).DefaultTextStyle(style => style.FontSize(8)).Row(row =>
            {
                row.ConstantItem((float)typeset.ImprintLabelWidth).Text(line.Label).FontColor(BookStyle.Muted);
                row.RelativeItem().Text(line.Text);
            });
        }
    }
}
