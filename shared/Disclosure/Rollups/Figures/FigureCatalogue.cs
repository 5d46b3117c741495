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
    public const string ToHandle = "requests.to_handle.total";

    private static readonly FrozenDictionary<string, Figure> ByPath;

    static FigureCatalogue()
    {
        var seen = new HashSet<string>();
        var figures = ImmutableArray.CreateBuilder<Figure>();
        var keys = 0;
        void Add(string path, string label, string unit)
        {
            if (seen.Add(path))
                figures.Add(new Figure(figures.Count, IsKey(path) ? keys++ : -1, path, label, unit));
        }

        foreach (var field in FormCatalogue.Current.Fields)
            Add(field.Path, field.Label, field.Unit);
        foreach (var group in FormCatalogue.Current.Requests.Groups)
        {
            foreach (var column in FormCatalogue.Current.Requests.Columns)
                Add(GroupPath(group, column), $"{group.Label}·{column.Label}", column.Unit);
        }

        Add(ToHandle, "应办理量", "件");
        foreach (var column in FormCatalogue.Current.Disputes.Columns)
            Add(LitigationPath(column), $"行政诉讼·{column.Label}", column.Unit);
        foreach (var field in FormCatalogue.All.SelectMany(form => form.Fields))
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
    public static Figure Get(string path) => ByPath[path];

    /// <summary>Returns the figure with this path; null if there is none.</summary>
    public static Figure? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>Returns the path of a group of outcomes in one column.</summary>
    public static string GroupPath(FormGroup group, FormColumn column) => $"requests.{group.Key}.{column.Key}";

    /// <summary>Returns the path of a result summed over both kinds of litigation.</summary>
    public static string LitigationPath(FormColumn column) => $"disputes.litigation.{column.Key}";

    private static bool IsKey(string path) =>
        path.Split('.') switch
        {
            ["proactive_disclosure", _] => true,
            ["proactive_disclosure", _, "issued" or "repealed" or "in_force"] => true,
            ["requests", "new_received", _] => true,
            [
                "requests",
                "to_handle"
                or "carried_over"
                or "total_processed"
                or "carried_forward"
                or "granted"
                or "partially_granted",
                "total",
            ] => true,
            ["requests", "denied" or "unable" or "unprocessed" or "other" or "unable_1_not_held", "total"] => true,
            ["requests", var row, "total"] => row.StartsWith("denied_", StringComparison.Ordinal),
            ["disputes", _, _] => true,
            _ => false,
        };
}
