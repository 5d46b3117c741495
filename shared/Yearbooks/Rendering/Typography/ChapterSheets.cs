using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Divides a chapter at changes of the page orientation.</summary>
internal static class ChapterSheets
{
    /// <summary>Divides these blocks into sheets. Returns at least one sheet, so that an empty chapter also has a page.</summary>
    public static ImmutableArray<PageSheet> Divide(ImmutableArray<Block> blocks, ImmutableArray<BlockPlan?> plans)
    {
        var isLandscape = FindLandscape(blocks, plans);
        var sheets = ImmutableArray.CreateBuilder<PageSheet>();
        for (var start = 0; start < blocks.Length;)
        {
            var end = start;
            while (end < blocks.Length && isLandscape[end] == isLandscape[start])
                end++;
            sheets.Add(new PageSheet(isLandscape[start], start, end));
            start = end;
        }

        return sheets.Count > 0 ? sheets.ToImmutable() : [new PageSheet(IsLandscape: false, 0, 0)];
    }

    // The headings and the text before a landscape table are on landscape pages, too.
    private static bool[] FindLandscape(ImmutableArray<Block> blocks, ImmutableArray<BlockPlan?> plans)
    {
        var isLandscape = new bool[blocks.Length];
        var (takesText, takesHeadings) = (false, false);
        for (var index = blocks.Length - 1; index >= 0; index--)
        {
            var isTable = plans[index] is TablePlan { IsLandscape: true };
            var isHeading = takesHeadings && blocks[index] is Heading;
            var isText = takesText && blocks[index] is Paragraph or ItemList;
            isLandscape[index] = isTable || isHeading || isText;
            (takesText, takesHeadings) = (isTable || isText, isTable || isText || isHeading);
        }

        return isLandscape;
    }
}
