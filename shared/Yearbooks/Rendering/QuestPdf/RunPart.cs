using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>Pages of one orientation from their first block to their last.</summary>
internal sealed class RunPart(TypesetDocument typeset, PageRun run)
{
    // Only between blocks, never above the first of a page.
    private const float Distance = 8;
    private const float ChapterDistance = 14;
    private const float HeadingDistance = 12;
    private const float RoomForChapter = 130;
    private const float RoomForText = 50;
    private const float RoomForTable = 100;

    public static string Title(Chapter chapter) => $"{chapter.Number}\u2002{chapter.Title}";

    public void Compose(IDocumentContainer book) => BookPage.Compose(
        book, typeset, [.. run.Pieces.Select(Head)], run.IsLandscape, column =>
        {
            column.Spacing(Distance);
            foreach (var (index, group) in BlockGroups.Of(typeset.Document, run).Index())
                column.Item().Element(item => Compose(item, group, isFirst: index == 0));
        });

    private (string Anchor, string Title) Head(PagePiece piece) =>
        (typeset.Document.Chapters[piece.Chapter].Anchor, Title(typeset.Document.Chapters[piece.Chapter]));

    private void Compose(IContainer container, BlockGroup group, bool isFirst)
    {
        var chapter = typeset.Document.Chapters[group.Chapter];
        var plans = typeset.Plans[group.Chapter];
        var distance = isFirst ? 0 : group.OpensChapter ? ChapterDistance : HeadingDistance - Distance;
        container.Column(column =>
        {
            KeepTogether(column.Item(), group, chapter, plans).Column(first =>
            {
                if (group.OpensChapter)
                {
                    Title(first.Item().PaddingTop(distance), chapter);
                    distance = HeadingDistance;
                }

                foreach (var heading in group.Headings)
                {
                    Heading(first.Item().PaddingTop(distance), heading);
                    distance = HeadingDistance;
                }

                if (group.Blocks is [var index, ..])
                    Compose(first, chapter, index, plans[index], distance);
            });
            foreach (var index in group.Blocks.Skip(1))
                Compose(column, chapter, index, plans[index], 0);
            if (group.Blocks is [var last] && chapter.Blocks[last] is Table table)
                new TablePart(typeset, (TablePlan)plans[last]!).OtherNotes(column, table);
        });
    }

    private static IContainer KeepTogether(
        IContainer container, BlockGroup group, Chapter chapter, ImmutableArray<BlockPlan?> plans)
    {
        var (block, plan) = group.Blocks is [var index, ..] ? (chapter.Blocks[index], plans[index]) : (null, null);
        return block switch
        {
            Table when plan is TablePlan { FitsPage: false } => container.EnsureSpace(RoomForTable),
            Chart when plan is ChartPlan { Drawings.Length: > 1 } => container.EnsureSpace(RoomForTable),
            Table or Tiles or Chart => container.PreventPageBreak(),
            _ when group.OpensChapter => container.EnsureSpace(RoomForChapter),
            _ when group.Headings.Length > 0 => container.EnsureSpace(RoomForText),
            _ => container,
        };
    }

    private static void Title(IContainer container, Chapter chapter) => container
        .PaddingBottom(4)
        .Section(chapter.Anchor)
        .CaptureContentPosition(chapter.Anchor)
        .SemanticHeader1()
        .Text(Title(chapter))
        .Style(BookStyle.Chapter);

    private static void Heading(IContainer container, Heading heading) => container
        .PaddingBottom(4).Section(heading.Anchor).SemanticHeader2().Text(heading.Text).Style(BookStyle.Heading);

    private void Compose(ColumnDescriptor column, Chapter chapter, int index, BlockPlan? plan, float distance)
    {
        var text = new TextPart(typeset);
        var isUnderHeading = chapter.Blocks.Take(index).Any(block => block is Heading);
        switch (chapter.Blocks[index])
        {
            case Paragraph paragraph:
                column.Item().PaddingVertical(paragraph.IsNote ? 3 : 2).Element(container => text.Compose(container, paragraph));
                break;
            case ItemList list:
                column.Item().PaddingVertical(2).Element(container => text.Compose(container, list));
                break;
            case Tiles tiles:
                column
                    .Item()
                    .PaddingTop(4)
                    .PaddingBottom(4)
                    .Element(container => new TilesPart(typeset.Theme, (TilesPlan)plan!).Compose(container, tiles));
                break;
            case Chart chart:
                ChartPart.Compose(column, chart, (ChartPlan)plan!, isUnderHeading, distance);
                break;
            case Table table:
                new TablePart(typeset, (TablePlan)plan!).Compose(column, table, isUnderHeading, distance);
                break;
        }
    }
}
