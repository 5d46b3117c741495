using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>
/// Divides the chapters of a book into parts at page breaks. Typst needs some 20 KB per cell until a part is written, so a
/// part has at most slightly more cells than the limit. A longer table continues in the next part after its last full page.
/// </summary>
/// <param name="typeset">The book.</param>
/// <param name="maxCells">The limit of cells per part.</param>
internal sealed class BookParts(TypesetDocument typeset, int maxCells)
{
    /// <summary>About seven pages of dense tables.</summary>
    public const int MaxCells = 3_000;

    private readonly List<PartSheet> sheets = [];
    private readonly List<PartBlock> blocks = [];
    private int cells;
    private string chapterTitle = "";
    private string title = "";
    private string? anchor;
    private bool isLandscape;

    /// <summary>
    /// Returns the parts in order. The caller must set <see cref="BookPart.DrawnRows"/> of a part before asking for the
    /// next one.
    /// </summary>
    public IEnumerable<BookPart> InOrder() => typeset.Runs.SelectMany(Divide).Concat(End());

    private IEnumerable<BookPart> Divide(PageRun run)
    {
        foreach (var piece in run.Pieces)
        {
            var chapter = typeset.Document.Chapters[piece.Chapter];
            if (piece.IsStart && cells + chapter.Blocks.Sum(Cells) > maxCells)
            {
                foreach (var part in End())
                    yield return part;
            }

            isLandscape = run.IsLandscape;
            Begin(chapter, piece.IsStart);
            var levels = BookHeadings.Levels(chapter.Blocks);
            for (var index = piece.Start; index < piece.End; index++)
            {
                var next = Cells(TableAfter(chapter.Blocks, index, piece.End));
                foreach (var part in cells > 0 && cells + next > maxCells ? End() : [])
                    yield return part;
                foreach (var part in Add(new PartBlock(chapter.Blocks[index], typeset.Plans[piece.Chapter][index], levels[index])))
                    yield return part;
            }
        }

        EndSheet();
    }

    // A chapter that follows another on the same page is a heading of that page.
    private void Begin(Chapter chapter, bool isStart)
    {
        chapterTitle = BookHeadings.TitleOf(chapter);
        if (isStart && (blocks.Count > 0 || anchor is not null))
            blocks.Add(new PartBlock(new Heading(chapterTitle, chapter.Anchor), null, Level: 1));
        else
            (title, anchor) = (chapterTitle, isStart ? chapter.Anchor : null);
    }

    private IEnumerable<BookPart> Add(PartBlock block)
    {
        var start = 0;
        while (block is { Block: Table table, Plan: TablePlan plan }
            && LongTable.RowsWithin(table, start, maxCells) is var rows
            && start + rows < table.Rows.Length)
        {
            blocks.Add(LongTable.Piece(block, table, plan, start, rows));
            foreach (var part in End())
            {
                yield return part;
                start += part.DrawnRows;
            }
        }

        blocks.Add(start > 0 ? LongTable.Rest(block, start) : block);
        cells += Cells(blocks[^1].Block);
    }

    // Headings stay with the table below them.
    private static Block? TableAfter(ImmutableArray<Block> blocks, int index, int end)
    {
        if (index > 0 && blocks[index - 1] is Heading && blocks[index] is not Heading)
            return null;
        while (index < end && blocks[index] is Heading)
            index++;
        return index < end ? blocks[index] : null;
    }

    private static int Cells(Block? block) => block is Table table ? table.Rows.Sum(row => row.Cells.Length) : 0;

    private void EndSheet()
    {
        sheets.Add(new PartSheet(title, anchor, isLandscape, [.. blocks]));
        blocks.Clear();
        (title, anchor) = (chapterTitle, null);
    }

    private IEnumerable<BookPart> End()
    {
        if (blocks.Count > 0)
            EndSheet();
        if (sheets.Count > 0)
            yield return new BookPart([.. sheets]);
        sheets.Clear();
        cells = 0;
    }
}
