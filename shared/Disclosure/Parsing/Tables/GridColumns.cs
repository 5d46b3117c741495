using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Where the columns of figures of table 三 begin in a table that the file itself draws.</summary>
internal sealed class GridColumns(FormLabels labels, int count)
{
    private readonly SortedDictionary<int, int> columnAt = [];
    private int width;
    private int? first;

    /// <summary>Notes what a row of the header names; a header of another width is that of another table.</summary>
    public void Note(SourceLine header)
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

    /// <summary>Index of the first figure of a row below that header; null where its cells do not stand in the header's columns.</summary>
    public int? FirstFigure(SourceLine row) => row.IsGrid && row.Cells.Length == width ? first : null;
}
