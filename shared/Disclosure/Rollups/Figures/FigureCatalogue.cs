using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>
/// The figures that are added up. Totals follow the form in force. Figures that only an older form has come after them and
/// are never mixed with figures of a different definition.
/// </summary>
public static class FigureCatalogue
{
    /// <summary>应办理量: requests received plus requests carried over, 总计.</summary>
    public static FieldPath ToHandle { get; } = FieldPath.RequestTotal(RowKeys.ToHandle);

    private static readonly FrozenDictionary<FieldPath, Figure> ByPath;

    static FigureCatalogue()
    {
        var seen = new HashSet<FieldPath>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var keys = 0;
        void Add(FieldPath path, string label, string unit)
        {
            if (seen.Add(path))
                figures.Add(new Figure(figures.Count, IsKey(path) ? keys++ : -1, path, label, unit));
        }

        foreach (var field in FormCatalogue.Statutory.Current.Fields)
            Add(field.Path, field.Label, field.Unit);
        foreach (var group in FormCatalogue.Statutory.Current.Requests.Groups)
        {
            foreach (var column in FormCatalogue.Statutory.Current.Requests.Columns)
                Add(GroupPath(group, column), $"{group.Label}·{column.Label}", column.Unit);
        }

        Add(ToHandle, "应办理量", "件");
        foreach (var column in FormCatalogue.Statutory.Current.Disputes.Columns)
            Add(LitigationPath(column), $"行政诉讼·{column.Label}", column.Unit);
        foreach (var field in FormCatalogue.Statutory.All.SelectMany(form => form.Fields))
            Add(field.Path, field.Label, field.Kind == FieldKind.Amount ? "元" : field.Unit);
        All = figures.ToImmutable();
        Keys = [.. All.Where(figure => figure.IsKey)];
        ByPath = All.ToFrozenDictionary(figure => figure.Path);
    }

    /// <summary>All figures, in print order.</summary>
    public static ImmutableArray<Figure> All { get; }

    /// <summary>The figures kept for every body, in print order.</summary>
    public static ImmutableArray<Figure> Keys { get; }

    /// <summary>Returns the figure with this path. Throws if there is none.</summary>
    public static Figure Get(FieldPath path) => ByPath[path];

    /// <summary>Returns the figure with this path, as read from a file; null if there is none.</summary>
    public static Figure? Find(string path) => FieldPath.TryParse(path) is { } known ? ByPath.GetValueOrDefault(known) : null;

    /// <summary>Returns the path of a group of outcomes in one column.</summary>
    public static FieldPath GroupPath(FormGroup group, FormColumn column) => FieldPath.Request(group.Key, column.Key);

    /// <summary>Returns the path of a result summed over both kinds of litigation.</summary>
    public static FieldPath LitigationPath(FormColumn column) => FieldPath.Dispute(RowKeys.Litigation, column.Key);

    private static bool IsKey(FieldPath path) => (path.Table, path.Row, path.Column) switch
    {
        (FormTable.ProactiveDisclosure, _, "" or ColumnKeys.Issued or ColumnKeys.Repealed or ColumnKeys.InForce) => true,
        (FormTable.Requests, RowKeys.NewReceived, _) => true,
        (FormTable.Requests, RowKeys.CarriedOver or RowKeys.ToHandle, ColumnKeys.Total) => true,
        (FormTable.Requests, RowKeys.TotalProcessed or RowKeys.CarriedForward, ColumnKeys.Total) => true,
        (FormTable.Requests, RowKeys.Granted or RowKeys.PartiallyGranted or RowKeys.Denied, ColumnKeys.Total) => true,
        (FormTable.Requests, RowKeys.Unable or RowKeys.NotHeld or RowKeys.Unprocessed or RowKeys.Other, ColumnKeys.Total) => true,
        (FormTable.Requests, var row, ColumnKeys.Total) => row.StartsWith($"{RowKeys.Denied}_", StringComparison.Ordinal),
        (FormTable.Disputes, _, _) => true,
        _ => false,
    };
}
