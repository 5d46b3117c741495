namespace Compiler.Disclosure.Forms;

/// <summary>Table 四: one row of figures, with one group of columns for reconsideration and one for each kind of litigation.</summary>
/// <param name="Columns">The results and 总计, printed once for each group.</param>
/// <param name="Groups">The groups, in print order.</param>
public sealed record DisputeTable(IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormGroup> Groups)
{
    /// <summary>The name of its only row, which has no label: 行政复议、行政诉讼.</summary>
    public string Title { get; } = string.Join('、', Groups.Select(group => group.Parent ?? group.Label).Distinct());
}
