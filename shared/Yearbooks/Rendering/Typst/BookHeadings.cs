using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>The entries of the contents and the bookmarks, with their levels.</summary>
internal static class BookHeadings
{
    /// <summary>Returns the title of a chapter as printed.</summary>
    public static string TitleOf(Chapter chapter) => $"{chapter.Number}\u2002{chapter.Title}";

    /// <summary>Returns the chapters and the headings below them.</summary>
    public static IEnumerable<(int Level, string Text, string Anchor)> Contents(YearbookDocument document) =>
        document.Chapters.SelectMany(chapter =>
            chapter
                .Blocks.OfType<Heading>()
                .Select(heading => (2, heading.Text, heading.Anchor))
                .Prepend((1, TitleOf(chapter), chapter.Anchor)));

    /// <summary>Returns the heading level of each block of a chapter; captions are one level below the headings.</summary>
    public static int[] Levels(ImmutableArray<Block> blocks)
    {
        var captions = 2;
        return [.. blocks.Select(block =>
        {
            if (block is not Heading)
                return captions;
            captions = 3;
            return 2;
        })];
    }

    /// <summary>Returns level and anchor of every bookmark of a part, in reading order; charts have no anchor.</summary>
    public static IEnumerable<(int Level, string? Anchor)> Bookmarks(ImmutableArray<PartSheet> sheets) =>
        sheets.SelectMany(sheet =>
            sheet
                .Blocks.SelectMany(Bookmarks)
                .Prepend((Level: sheet.Anchor is null ? 0 : 1, sheet.Anchor))
                .Where(bookmark => bookmark.Level > 0));

    private static IEnumerable<(int Level, string? Anchor)> Bookmarks(PartBlock block) => block switch
    {
        { Block: Heading heading } => [(block.Level, heading.Anchor)],
        { Block: Table table, IsStart: true } => [(block.Level, table.Anchor)],
        { Block: Chart } => [(block.Level, null)],
        _ => [],
    };
}
