using System.Collections.Immutable;
using Compiler.Forms;
using Compiler.Reading;

namespace Compiler.Parsing;

/// <summary>The order of the fields of table 四 as its header prints it.</summary>
internal static class DisputeHeader
{
    /// <summary>
    /// The index of the field, within the table, that each printed figure belongs to. The order of the form unless the header
    /// names every column of every group in a place of its own.
    /// </summary>
    public static ImmutableArray<int> Order(DisclosureForm form, IEnumerable<SourceLine> header)
    {
        var columns = new SortedDictionary<int, int>();
        var groups = new SortedDictionary<int, int>();
        string[] columnLabels = [.. form.Disputes.Columns.Select(column => LabelText.Of(column.Label))];
        string[] groupLabels = [.. form.Disputes.Groups.Select(group => LabelText.Of(group.Label))];
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var line in header)
        {
            for (var cell = 0; cell < line.Cells.Length; cell++)
            {
                var label = LabelText.Of(line.Cells[cell].Span, buffer);
                Note(columns, cell, columnLabels, label);
                Note(groups, cell, groupLabels, label);
            }
        }

        int[] asInForm = [.. Enumerable.Range(0, columnLabels.Length * groupLabels.Length)];
        int[] order = [.. columns.Select(column => (groups.LastOrDefault(group => group.Key <= column.Key).Value * columnLabels.Length) + column.Value)];
        return order.Order().SequenceEqual(asInForm) ? [.. order] : [.. asInForm];
    }

    // A header that is printed again on the next page says the same of the same cell.
    private static void Note(SortedDictionary<int, int> places, int cell, string[] labels, ReadOnlySpan<char> label)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (label.SequenceEqual(labels[i]))
                places.TryAdd(cell, i);
        }
    }
}
