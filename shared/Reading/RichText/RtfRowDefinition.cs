using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>What a file says of the cells of a row.</summary>
internal sealed class RtfRowDefinition
{
    private readonly List<RtfCellDefinition> cells = [];
    private MergeMarks merge;
    private bool isDeleted;

    /// <summary>The left edge of the row, in twentieths of a point.</summary>
    public int Left { get; private set; }

    /// <summary>Its cells, from left to right.</summary>
    public IReadOnlyList<RtfCellDefinition> Cells => cells;

    /// <summary>Whether a row has been made of it; then the next word of a row begins another.</summary>
    public bool IsUsed { get; set; }

    /// <summary>Takes a word; false if it says nothing of the cells.</summary>
    public bool Take(string word, int? parameter, int maxCells)
    {
        switch (word)
        {
            case "trleft":
                Left = parameter ?? 0;
                return true;
            case "clmrg":
                merge |= MergeMarks.ContinuesLeft;
                return true;
            case "clvmgf":
                merge |= MergeMarks.BeginsColumn;
                return true;
            case "clvmrg":
                merge |= MergeMarks.ContinuesAbove;
                return true;
            case "cldel":
                isDeleted = true;
                return true;
            case "cellx":
                if (cells.Count < maxCells)
                    cells.Add(new RtfCellDefinition(parameter ?? 0, merge, isDeleted));
                (merge, isDeleted) = (MergeMarks.None, false);
                return true;
            default:
                return false;
        }
    }
}
