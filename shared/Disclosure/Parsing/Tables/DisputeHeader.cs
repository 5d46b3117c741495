using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Reads the order of the fields of table 四 from its header.</summary>
internal static class DisputeHeader
{
    /// <summary>
    /// Returns the index within the table of the field that each printed figure belongs to. This is the order of the form, unless
    /// the header names every column of every group in a separate cell.
    /// </summary>
    public static ImmutableArray<int> Order(FormLabels labels, IReadOnlyList<SourceLine> header)
    {
        var width = header.Select(line => line.Cells.Length).DefaultIfEmpty().Max();
        var columns = new int?[width];
        var groups = new int?[width];
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var line in header)
        {
            for (var cell = 0; cell < line.Cells.Length; cell++)
            {
                // A header that is repeated on the next page has the same labels in the same cells.
                var label = LabelText.Normalize(line.Cells[cell].Span, buffer);
                columns[cell] ??= IndexOf(label, labels.DisputeColumns);
                groups[cell] ??= IndexOf(label, labels.DisputeGroups);
            }
        }

        int[] asInForm = [.. Enumerable.Range(0, labels.DisputeColumns.Length * labels.DisputeGroups.Length)];
        var order = Fields(columns, groups, labels.DisputeColumns.Length);
        return order.Order().SequenceEqual(asInForm) ? [.. order] : [.. asInForm];
    }

    // The label of a group is above its first column.
    private static List<int> Fields(int?[] columns, int?[] groups, int columnsOfGroup)
    {
        var (fields, group) = (new List<int>(), 0);
        for (var cell = 0; cell < columns.Length; cell++)
        {
            group = groups[cell] ?? group;
            if (columns[cell] is { } column)
                fields.Add((group * columnsOfGroup) + column);
        }

        return fields;
    }

    private static int? IndexOf(ReadOnlySpan<char> label, ImmutableArray<string> labels)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            if (label.SequenceEqual(labels[i]))
                return i;
        }

        return null;
    }
}
