using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Running text, small print and lists.</summary>
internal sealed class TextPart(TypesetDocument typeset)
{
    // Running text begins with the space of two characters.
    private const float Indent = 2;

    public void Compose(IContainer container, Paragraph paragraph) =>
        Compose(container, paragraph, paragraph.IsNote ? 0 : Indent * (float)typeset.Theme.BodySize);

    private void Compose(IContainer container, Paragraph paragraph, float indent) => container.Text(text =>
    {
        text.DefaultTextStyle(paragraph.IsNote ? BookStyle.Note : BookStyle.Body);
        text.ParagraphFirstLineIndentation(indent);
        if (!paragraph.IsNote)
            text.Justify();
        foreach (var run in paragraph.Runs)
            Compose(text, run);
    });

    public void Compose(IContainer container, ItemList list) => container.SemanticList().Column(column =>
    {
        column.Spacing(2);
        foreach (var item in list.Items)
        {
            column.Item().PreventPageBreak().SemanticListItem().PaddingLeft(2).Row(row =>
            {
                row.ConstantItem(10).SemanticListLabel().Text("•").FontColor(BookStyle.Blue);
                row.RelativeItem().SemanticListItemBody().Element(body => Compose(body, item, indent: 0));
            });
        }
    });

    // QuestPDF does not tag links inside a text, only links that are separate containers.
    private void Compose(TextDescriptor text, TextRun run)
    {
        var span = typeset.HasAnchor(run.Anchor) ? text.SectionLink(run.Text, run.Anchor).FontColor(BookStyle.Blue) : text.Span(run.Text);
        if (run.IsBold)
            span.Bold();
    }
}
