using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Reads the order of the applicant columns from the header.</summary>
internal static class HeaderOrder
{
    /// <summary>
    /// Returns the columns in the order of a header row if it names several of them in another order than the form; otherwise in
    /// the order so far.
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
