using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>
/// Decides how many notes stay on the page where a table ends. A large table fits below another if only its first note must
/// stay with it, but a page must not contain only notes.
/// </summary>
internal static class KeptNotes
{
    // A smaller table leaves no large gap if it moves to the next page with all of its notes.
    private const double SmallTable = 1.0 / 3;

    /// <summary>Returns the plans of a chapter's blocks with the number of kept notes.</summary>
    public static ImmutableArray<BlockPlan?> Count(
        ImmutableArray<Block> blocks, ImmutableArray<BlockPlan?> plans, ImmutableArray<PageSheet> sheets, Theme theme)
    {
        var counted = plans.ToBuilder();
        foreach (var sheet in sheets)
        {
            var page = sheet.IsLandscape ? theme.Turned() : theme;
            for (var index = sheet.Start; index < sheet.End; index++)
            {
                if (blocks[index] is not Table table || plans[index] is not TablePlan plan)
                    continue;
                var notes = plan.NoteHeights.Sum();
                var isSmall = plan.FitsPage && plan.Height + notes < page.TextHeight * SmallTable;
                var takesAll = isSmall
                    || !HasContentBelow(blocks, plans, index + 1, sheet.End, page.TextHeight - theme.TableSurroundings - notes);
                counted[index] = plan with { KeptNotes = takesAll ? table.Notes.Length : Math.Min(1, table.Notes.Length) };
            }
        }

        return counted.ToImmutable();
    }

    // Whether the next block begins on the page with the notes; room is the height left for it.
    private static bool HasContentBelow(ImmutableArray<Block> blocks, ImmutableArray<BlockPlan?> plans, int next, int end, double room)
    {
        while (next < end && blocks[next] is Heading)
            next++;
        return next < end && blocks[next] is not PageBreak && plans[next] switch
        {
            TablePlan { FitsPage: true } table => table.Height < room,
            ChartPlan { Drawings: [var drawing] } => drawing.Height < room,
            _ => true,
        };
    }
}
