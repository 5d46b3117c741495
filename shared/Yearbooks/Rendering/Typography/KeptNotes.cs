using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>
/// Decides how many notes stay on the page where a table ends: all of them, but where a table that fits a page would not fit it
/// together with them; then the first.
/// </summary>
internal static class KeptNotes
{
    /// <summary>Returns the plans of a chapter's blocks with the number of kept notes.</summary>
    public static ImmutableArray<BlockPlan?> Count(
        ImmutableArray<Block> blocks, ImmutableArray<BlockPlan?> plans, ImmutableArray<PageSheet> sheets, Theme theme)
    {
        var counted = plans.ToBuilder();
        foreach (var sheet in sheets)
        {
            var room = (sheet.IsLandscape ? theme.Turned() : theme).TextHeight - theme.TableSurroundings;
            for (var index = sheet.Start; index < sheet.End; index++)
            {
                if (blocks[index] is not Table table || plans[index] is not TablePlan plan)
                    continue;
                var takesAll = !plan.FitsPage || plan.Height + plan.NoteHeights.Skip(1).Sum() < room;
                counted[index] = plan with { KeptNotes = takesAll ? table.Notes.Length : Math.Min(1, table.Notes.Length) };
            }
        }

        return counted.ToImmutable();
    }
}
