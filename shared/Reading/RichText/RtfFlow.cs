using System.Text;
using Compiler.Reading.Lines;

namespace Compiler.Reading.RichText;

/// <summary>
/// Text that runs by itself, as that of the document or of a text box: puts its paragraphs into the cells and tables in which they
/// stand. The file says that only at the end of each paragraph, cell and row.
/// </summary>
/// <param name="write">Receives the blocks outside all tables.</param>
/// <param name="anchor">The text in which the box is anchored; null if it is no box.</param>
internal sealed class RtfFlow(Action<RtfBlock> write, RtfFlow? anchor = null)
{
    private readonly ParagraphText text = new();
    private readonly StringBuilder number = new();
    private readonly List<RtfBlock> boxes = [];
    private readonly List<OpenTable> tables = [];
    private int raisedFrom = -1;
    private bool hasImage;

    /// <summary>The text in which a box is anchored here; one in another box is anchored where that is.</summary>
    public RtfFlow Anchor => anchor ?? this;

    /// <summary>Adds text to the paragraph, or to its list number.</summary>
    public void Append(ReadOnlySpan<char> more, in RtfState state)
    {
        if (state.Target == RtfTarget.ListNumber)
        {
            number.Append(more);
            return;
        }

        if (state.IsRaised != raisedFrom >= 0)
        {
            EndRaised();
            raisedFrom = state.IsRaised ? text.Length : -1;
        }

        text.Append(more);
    }

    /// <summary>Ends a run of raised text.</summary>
    public void EndRaised()
    {
        if (raisedFrom >= 0)
            text.Raise(raisedFrom);
        raisedFrom = -1;
    }

    /// <summary>Adds a picture to the paragraph.</summary>
    public void AddImage() => hasImage = true;

    /// <summary>Adds a block of a text box that is anchored in the paragraph.</summary>
    public void AddBox(RtfBlock block) => boxes.Add(block);

    /// <summary>Ends the paragraph.</summary>
    /// <param name="level">The number of tables in each other in which it stands.</param>
    public void EndParagraph(int level)
    {
        // Some programs never say that a paragraph stands in a table; then it does if it stands amid the cells of a row.
        if (level == 0 && tables is [{ HasUnmarkedCells: true }, ..])
            level = 1;
        EndRaised();
        Add(level, new RtfParagraph(ParagraphText.Numbered(text.Lines(), ListNumber()), hasImage));
        foreach (var block in boxes)
            Add(level, block);
        text.Clear();
        number.Clear();
        boxes.Clear();
        hasImage = false;
    }

    /// <summary>Ends the paragraph and its cell.</summary>
    /// <param name="level">The number of tables in each other in which they stand.</param>
    /// <param name="isMarked">Whether the file says that the paragraph stands in a table.</param>
    public void EndCell(int level, bool isMarked)
    {
        EndParagraph(level);
        Table(level).EndCell();
        Table(level).HasUnmarkedCells = !isMarked;
    }

    /// <summary>Ends the row; one that a revision has deleted is dropped.</summary>
    public void EndRow(int level, RtfRowDefinition definition, bool isDeleted)
    {
        if (text.Length > 0)
            EndParagraph(level);
        CloseTables(level);
        if (level <= tables.Count)
            tables[level - 1].EndRow(definition, isDeleted);
    }

    /// <summary>Ends everything that is open.</summary>
    public void End()
    {
        if (text.Length > 0 || boxes.Count > 0)
            EndParagraph(0);
        CloseTables(0);
    }

    private void Add(int level, RtfBlock block)
    {
        CloseTables(level);
        if (level == 0)
            write(block);
        else
            Table(level).Blocks.Add(block);
    }

    private OpenTable Table(int level)
    {
        while (tables.Count < level)
            tables.Add(new OpenTable());
        return tables[level - 1];
    }

    private void CloseTables(int level)
    {
        while (tables.Count > level)
        {
            var rows = tables[^1].Close();
            tables.RemoveAt(tables.Count - 1);
            if (rows.Count == 0)
                continue;
            if (tables.Count == 0)
                write(new RtfTable(rows));
            else
                tables[^1].Blocks.Add(new RtfTable(rows));
        }
    }

    // Bullets are signs, and o is one of them.
    private string? ListNumber() =>
        CellString.Normalize(number.ToString()) is var shown && shown != "o" && shown.Any(IsLetterOrNumber) ? shown : null;

    private static bool IsLetterOrNumber(char sign) => char.IsLetter(sign) || char.IsNumber(sign);

    private sealed class OpenTable
    {
        private readonly List<RtfRow> rows = [];
        private List<IReadOnlyList<RtfBlock>> cells = [];

        public List<RtfBlock> Blocks { get; private set; } = [];

        public bool HasUnmarkedCells { get; set; }

        public void EndCell()
        {
            cells.Add(Blocks);
            Blocks = [];
        }

        public void EndRow(RtfRowDefinition definition, bool isDeleted)
        {
            if (Blocks.Count > 0)
                EndCell();
            if (cells.Count > 0 && !isDeleted)
                rows.Add(new RtfRow(definition, cells));
            definition.IsUsed = true;
            cells = [];
            HasUnmarkedCells = false;
        }

        // A file that does not end its last row loses none of its cells.
        public List<RtfRow> Close()
        {
            if (cells.Count > 0 || Blocks.Count > 0)
                EndRow(new RtfRowDefinition(), isDeleted: false);
            return rows;
        }
    }
}
