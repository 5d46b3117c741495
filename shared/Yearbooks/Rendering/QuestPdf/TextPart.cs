using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Running text, small print and lists.</summary>
internal sealed class TextPart(TypesetDocument typeset)
{
    public void Compose(IContainer container, Paragraph paragraph) => container.Text(text =>
    {
        text.DefaultTextStyle(paragraph.IsNote ? BookStyle.Note : BookStyle.Body);
        if (!paragraph.IsNote) text.Justify();
        foreach (var run in paragraph.Runs) Compose(text, run.Text, run.Anchor, run.IsBold);
    });

    public void Compose(IContainer container, ItemList list) => container.SemanticList().Column(column =>
    {
        column.Spacing(2);
        foreach (var item in list.Items)
        {
            column.Item().SemanticListItem().PaddingLeft(2).Row(row =>
            {
                row.ConstantItem(10).SemanticListLabel().Text("•").FontColor(BookStyle.Blue);
                row.RelativeItem().SemanticListItemBody().Element(body => Compose(body, item));
            });
        }
    });

    /// <summary>One piece of text; a link where its anchor is there.</summary>
    public void Compose(TextDescriptor text, string words, string? anchor, bool isBold)
    {
        var isLink = anchor is not null && typeset.Anchors.Contains(anchor);
        var span = isLink ? text.SectionLink(words, anchor!).FontColor(BookStyle.Blue) : text.Span(words);
        if (isBold) span.Bold();
    }
}
