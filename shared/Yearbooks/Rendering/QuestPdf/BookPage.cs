using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>A page with running head and page number. The caller adds the content.</summary>
internal static class BookPage
{
    private const float HeadHeight = 14.5f;
    private const float HeadDistance = 16;
    private const float FootDistance = 22;

    public static void Compose(
        IDocumentContainer book,
        TypesetDocument typeset,
        IReadOnlyList<(string Anchor, string Title)> chapters,
        bool isLandscape,
        Action<ColumnDescriptor> content) =>
        book.Page(page =>
        {
            var theme = isLandscape ? typeset.Theme.Turned() : typeset.Theme;
            page.Size((float)theme.PageWidth, (float)theme.PageHeight);
            page.MarginHorizontal((float)theme.MarginSide);
            page.MarginTop((float)theme.MarginTop - HeadHeight - HeadDistance);
            page.DefaultTextStyle(BookStyle.Body);
            page.Header().SemanticIgnore().Element(container => Head(container, new RunningHead(typeset.Document.RunningTitle, chapters)));
            page.Content().Column(content);
            page.Footer().SemanticIgnore().Height((float)theme.MarginBottom).PaddingTop(FootDistance).Element(PageNumber);
        });

    private static void Head(IContainer container, RunningHead head) => container
        .PaddingBottom(HeadDistance).BorderBottom(0.5f).BorderColor(BookStyle.Muted).PaddingBottom(5)
        .DefaultTextStyle(BookStyle.Head)
        .Dynamic(head);

    private static void PageNumber(IContainer container) => container.DefaultTextStyle(BookStyle.Head.FontSize(8)).Column(column =>
    {
        column.Item().ShowIf(page => page.PageNumber % 2 == 1).AlignRight().Text(text => text.CurrentPageNumber());
        column.Item().ShowIf(page => page.PageNumber % 2 == 0).AlignLeft().Text(text => text.CurrentPageNumber());
    });
}
