using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Tables;

/// <summary>Short factory methods for parts of tables.</summary>
internal static class TableParts
{
    public static TableColumn Words(double weight) => new(weight, Align.Start);

    public static TableColumn Centred(double weight) => new(weight, Align.Center);

    public static TableColumn Numbers(double weight = 1) => new(weight);

    public static TableCell Head(string text, int columns = 1, int rows = 1) => new(text, columns, rows, Align.Center);

    public static TableRow Header(params IEnumerable<string> labels) => new([.. labels.Select(label => Head(label))]);

    public static TableRow Row(params IEnumerable<string> texts) => new([.. texts.Select(text => new TableCell(text))]);

    public static TableRow Total(params IEnumerable<string> texts) => Row(texts) with { Kind = RowKind.Total };

    /// <summary>Creates a table without groups in its header.</summary>
    public static Table Plain(
        string caption,
        string unit,
        string anchor,
        (string Label, TableColumn Column)[] columns,
        IEnumerable<TableRow> rows,
        params IEnumerable<string> notes) =>
        new(
            caption,
            unit,
            anchor,
            [.. columns.Select(column => column.Column)],
            [Header(columns.Select(column => column.Label))],
            [.. rows],
            [.. notes]);

    /// <summary>Groups neighbours with equal keys, in order.</summary>
    public static IEnumerable<(TKey Key, ImmutableArray<T> Members)> Runs<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (run.Count > 0 && !Equals(key(run[0]), key(item)))
            {
                yield return (key(run[0]), [.. run]);
                run.Clear();
            }

            run.Add(item);
        }

        if (run.Count > 0)
            yield return (key(run[0]), [.. run]);
    }
}
