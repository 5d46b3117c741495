using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Typography;

namespace Compiler.Yearbooks.Rendering.QuestPdf;

/// <summary>A table, chart or row of tiles, or texts that follow each other; with the headings above, which stay with the first.</summary>
/// <param name="Chapter">The index of the chapter, from 0.</param>
/// <param name="OpensChapter">Whether the title of the chapter stands above.</param>
/// <param name="Headings">The headings above.</param>
/// <param name="Blocks">The indexes of the blocks in the chapter; none below headings at the end.</param>
internal sealed record BlockGroup(
    int Chapter, bool OpensChapter, ImmutableArray<Heading> Headings, ImmutableArray<int> Blocks);

/// <summary>Divides pages into groups of blocks.</summary>
internal static class BlockGroups
{
    /// <summary>Returns the groups in reading order.</summary>
    public static IReadOnlyList<BlockGroup> Of(YearbookDocument document, PageRun run) =>
        [.. run.Pieces.SelectMany(piece => Of(document.Chapters[piece.Chapter], piece))];

    private static List<BlockGroup> Of(Chapter chapter, PagePiece piece)
    {
        var groups = new List<BlockGroup>();
        var above = new BlockGroup(piece.Chapter, piece.IsStart, [], []);
        for (var index = piece.Start; index < piece.End; index++)
        {
            if (chapter.Blocks[index] is Heading heading)
            {
                above = above with { Headings = above.Headings.Add(heading) };
            }
            else if (IsEmpty(above) && groups is [.., var last]
                && IsText(chapter.Blocks[index]) && IsText(chapter.Blocks[last.Blocks[^1]]))
            {
                groups[^1] = last with { Blocks = last.Blocks.Add(index) };
            }
            else
            {
                groups.Add(above with { Blocks = [index] });
                above = new BlockGroup(piece.Chapter, OpensChapter: false, [], []);
            }
        }

        if (!IsEmpty(above))
            groups.Add(above);
        return groups;
    }

    private static bool IsEmpty(BlockGroup above) => !above.OpensChapter && above.Headings.IsEmpty;

    private static bool IsText(Block block) => block is Paragraph or ItemList;
}
