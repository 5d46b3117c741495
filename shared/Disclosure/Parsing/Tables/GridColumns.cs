using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Finds the first column of figures of table 三 if the file itself defines the columns.</summary>
/// <param name="labels">The labels of the form.</param>
/// <param name="count">The number of columns of figures.</param>
internal sealed class GridColumns(FormLabels labels, int count)
{
    private readonly SortedDictionary<int, int> columnAt = [];
    private int width;
    private int? first;

    /// <summary>Adds the columns that a header row names. A header of another width belongs to another table.</summary>
    public void AddHeader(SourceLine header)
    {
        if (!header.IsGrid)
            return;
        if (header.Cells.Length != width)
            columnAt.Clear();
        width = header.Cells.Length;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        for (var cell = 0; cell < header.Cells.Length; cell++)
        {
            if (labels.RequestColumns.FindExact(LabelText.Normalize(header.Cells[cell].Span, buffer)) is { } column)
                columnAt[cell] = column;
        }

        var isWhole = columnAt.Count == count && columnAt.Values.Distinct().Count() == count && columnAt.Keys.First() == width - count;
        first = isWhole ? width - count : null;
    }

    /// <summary>Returns the index of the first figure of a row; null if its cells are not in the columns of the header.</summary>
    public int? FirstFigure(SourceLine row) => row.IsGrid && row.Cells.Length == width ? first : null;
}
