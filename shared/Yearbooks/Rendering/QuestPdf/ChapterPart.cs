using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>A chapter from its title to its last block. It starts on a new page.</summary>
internal sealed class ChapterPart(TypesetDocument typeset, int number)
{
    private const float RoomForText = 50;
    private const float RoomForTable = 100;

    private readonly Chapter chapter = typeset.Document.Chapters[number];
    private readonly ImmutableArray<BlockPlan?> plans = typeset.Plans[number];
    private bool isUnderHeading;

    public static string Title(Chapter chapter) => $"{chapter.Number}\u2002{chapter.Title}";

    public void Compose(IDocumentContainer book)
    {
        foreach (var (index, sheet) in typeset.Sheets[number].Index())
        {
            BookPage.Compose(book, typeset, Title(chapter), sheet.IsLandscape, column =>
            {
                if (index == 0)
                    Compose(column.Item());
                Compose(column, sheet);
            });
        }
    }

    private void Compose(IContainer container) => container
        .PaddingBottom(4).Section(chapter.Anchor).SemanticHeader1().Text(Title(chapter)).Style(BookStyle.Chapter);

    private void Compose(ColumnDescriptor column, PageSheet sheet)
    {
        // A heading is held back until the next block, so that a page never ends with a heading.
        var headings = new List<Heading>();
        for (var index = sheet.Start; index < sheet.End; index++)
        {
            var block = chapter.Blocks[index];
            if (block is Heading heading)
                headings.Add(heading);
            else if (block is PageBreak)
                column.Item().PageBreak();
            else
                Group(column, headings, index);
        }

        foreach (var heading in headings)
            column.Item().Element(container => Compose(container, heading));
    }

    private void Group(ColumnDescriptor column, List<Heading> headings, int index)
    {
        var over = headings.ToArray();
        isUnderHeading |= over.Length > 0;
        headings.Clear();
        KeepTogether(column.Item(), chapter.Blocks[index], plans[index], over.Length > 0).Column(group =>
        {
            foreach (var heading in over)
                group.Item().Element(container => Compose(container, heading));
            Compose(group, chapter.Blocks[index], plans[index]);
        });
        if (chapter.Blocks[index] is Table table)
            new TablePart(typeset, (TablePlan)plans[index]!).OtherNotes(column, table);
    }

    private static IContainer KeepTogether(IContainer container, Block block, BlockPlan? plan, bool hasHeading) => block switch
    {
        Table when plan is TablePlan { FitsPage: false } => container.EnsureSpace(RoomForTable),
        Chart when plan is ChartPlan { Drawings.Length: > 1 } => container.EnsureSpace(RoomForTable),
        Table or Tiles or Chart => container.PreventPageBreak(),
        _ => hasHeading ? container.EnsureSpace(RoomForText) : container,
    };

    private static void Compose(IContainer container, Heading heading) => container
        .PaddingTop(12).PaddingBottom(4).Section(heading.Anchor).SemanticHeader2().Text(heading.Text).Style(BookStyle.Heading);

    private void Compose(ColumnDescriptor column, Block block, BlockPlan? plan)
    {
        var text = new TextPart(typeset);
        switch (block)
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
                ChartPart.Compose(column, chart, (ChartPlan)plan!, isUnderHeading);
                break;
            case Table table:
                new TablePart(typeset, (TablePlan)plan!).Compose(column, table, isUnderHeading);
                break;
        }
    }
}
