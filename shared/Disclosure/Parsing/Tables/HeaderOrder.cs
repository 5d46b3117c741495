using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>The order of the applicant columns as the header prints it.</summary>
internal static class HeaderOrder
{
    /// <summary>
    /// The columns reordered where one header row names several of them in another order than the form's; the order so
    /// far otherwise.
    /// </summary>
    public static ImmutableArray<int> Merge(ImmutableArray<int> columns, SourceLine header, FormLabels labels)
    {
        var named = new List<int>();
        foreach (var cell in header.Cells)
        {
            if (Column(cell.Span, labels) is { } column)
                named.Add(column);
        }

        if (named.Count < 2 || named.Distinct().Count() != named.Count || named.SequenceEqual(named.Order()))
            return columns;

        var places = columns
            .Select((column, place) => (column, place))
            .Where(entry => named.Contains(entry.column))
            .Select(entry => entry.place);
        var reordered = columns.ToArray();
        foreach (var (place, column) in places.Zip(named))
            reordered[place] = column;
        return [.. reordered];
    }

    private static int? Column(ReadOnlySpan<char> cell, FormLabels labels)
    {
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        var label = LabelText.Normalize(cell, buffer);
        return labels.RequestColumns.FindExact(label) ?? labels.RequestColumns.FindDamaged(label);
    }
}
