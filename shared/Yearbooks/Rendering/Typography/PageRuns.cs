using System.Collections.Immutable;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Decides which chapters start on a new page.</summary>
internal static class PageRuns
{
    /// <summary>
    /// Joins the sheets of all chapters into runs. In a continuous book a chapter follows the one before on the same page,
    /// where the orientation is the same; in any other it starts on a new page.
    /// </summary>
    public static ImmutableArray<PageRun> Join(IEnumerable<ImmutableArray<PageSheet>> chapters, bool isContinuous)
    {
        var runs = new List<PageRun>();
        foreach (var (chapter, sheets) in chapters.Index())
        {
            foreach (var (index, sheet) in sheets.Index())
            {
                var piece = new PagePiece(chapter, sheet.Start, sheet.End, IsStart: index == 0);
                if (isContinuous && piece.IsStart && runs is [.., var last] && last.IsLandscape == sheet.IsLandscape)
                    runs[^1] = last with { Pieces = last.Pieces.Add(piece) };
                else
                    runs.Add(new PageRun(sheet.IsLandscape, [piece]));
            }
        }

        return [.. runs];
    }
}
