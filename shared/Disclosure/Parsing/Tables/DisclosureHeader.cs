using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Tables;

/// <summary>Reads the order of the columns from the header of a block of table 二.</summary>
internal static class DisclosureHeader
{
    /// <summary>
    /// Returns the columns in the order of the header if it names each of them once, otherwise in the order so far; and whether
    /// most of its labels belong to this block.
    /// </summary>
    public static (ImmutableArray<int> Columns, bool IsOfBlock) Read(
        ImmutableArray<int> columns, SourceLine header, LabelSet<int> labels, string information)
    {
        var named = new List<int?>();
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        foreach (var cell in header.Cells)
        {
            var label = LabelText.Normalize(cell.Span, buffer);
            if (!cell.IsEmpty && !label.SequenceEqual(information))
                named.Add(labels.FindExact(label) ?? labels.FindDamaged(label));
        }

        var isOfBlock = 2 * named.Count(column => column is not null) > named.Count;
        // 平乡 2024: one garbled label (本年度止件数) can only be the column that no other label names.
        if (named.IndexOf(null) is >= 0 and var garbled && garbled == named.LastIndexOf(null))
            named[garbled] = columns.Cast<int?>().FirstOrDefault(column => !named.Contains(column));
        var isOrdered = IsInOrder(named, columns) || !columns.Order().SequenceEqual(named.OfType<int>().Order());
        return (isOrdered ? columns : [.. named.OfType<int>()], isOfBlock);
    }

    private static bool IsInOrder(List<int?> named, ImmutableArray<int> columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (i >= named.Count || named[i] != columns[i])
                return false;
        }

        return named.Count == columns.Length;
    }
}
