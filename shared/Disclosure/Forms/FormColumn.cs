namespace Compiler.Disclosure.Forms;

/// <summary>A column of figures.</summary>
/// <param name="Key">Its name in paths; empty if the block has only one column.</param>
/// <param name="Label">The printed label.</param>
/// <param name="Group">The label printed above several columns; null if none.</param>
/// <param name="Unit">件, 项 or 万元; empty if the unit is printed in the cell.</param>
/// <param name="Kind">The kind of figure in this column.</param>
/// <param name="Aliases">Other labels found in real reports.</param>
public sealed record FormColumn(
    string Key,
    string Label,
    string? Group = null,
    string Unit = "件",
    FieldKind Kind = FieldKind.Count,
    IReadOnlyList<string>? Aliases = null);
