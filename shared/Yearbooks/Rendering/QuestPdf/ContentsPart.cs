using System.Globalization;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>The table of contents: chapters and headings with leaders and page numbers; every entry is a link.</summary>
internal sealed class ContentsPart(TypesetDocument typeset)
{
    private const string Title = "目录";
    private const float Indent = 18;
    private const float NumberRoom = 60;
    private const float DotDistance = 3.2f;
    private const int MaxDots = 200;

    // From right to left.
    private static readonly string[] DotsOnLine =
    [
        .. Enumerable.Range(0, MaxDots)
            .Select(dot => string.Create(CultureInfo.InvariantCulture, $"<circle cx=\"{-dot * DotDistance:0.##}\" r=\"0.35\"/>")),
    ];

    public void Compose(IDocumentContainer book) => BookPage.Compose(book, typeset, [("", Title)], isLandscape: false, column =>
    {
        column.Item().PaddingBottom(8).Text(Title).Style(BookStyle.Chapter);
        column.Item().SemanticTableOfContents().Column(entries =>
        {
            foreach (var chapter in typeset.Document.Chapters)
            {
                entries.Item().PaddingTop(8.5f).DefaultTextStyle(style => style.Bold())
                    .Element(item => Entry(item, chapter.Anchor, RunPart.Title(chapter), 0));
                foreach (var heading in chapter.Blocks.OfType<Heading>())
                    entries.Item().PaddingTop(4).Element(item => Entry(item, heading.Anchor, heading.Text, Indent));
            }
        });
    });

    private void Entry(IContainer container, string anchor, string title, float indent) =>
        container
            .SemanticTableOfContentsItem()
            .SemanticLink(title)
            .SectionLink(anchor)
            .PaddingLeft(indent)
            .DefaultTextStyle(style => style.LineHeight(1.2f))
            .Row(row =>
            {
                row.Spacing(5);
                row.AutoItem().MaxWidth((float)typeset.Theme.TextWidth - NumberRoom - indent).Text(title);
                row.RelativeItem().SemanticIgnore().AlignBottom().Height(5).Svg(size => Dots(size.Width));
                row.AutoItem().AlignBottom().Text(text => text.BeginPageNumberOfSection(anchor));
            });

    private string Dots(float width)
    {
        var count = Math.Clamp((int)Math.Ceiling((width - 2) / DotDistance), 0, DotsOnLine.Length);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} 5\"><g transform=\"translate({width - 1} 1.5)\" "
            + $"fill=\"{typeset.Theme.Muted}\">{string.Concat(DotsOnLine.AsSpan(0, count))}</g></svg>");
    }
}
