namespace Compiler.Disclosure.Forms;

/// <summary>A column of figures.</summary>
/// <param name="Key">Its name in paths; empty where a block has one column only.</param>
/// <param name="Label">The printed label.</param>
/// <param name="Group">The label printed above several columns, or null.</param>
/// <param name="Unit">件, 项, 万元; empty where the unit is printed in the cell.</param>
/// <param name="Kind">What may be printed below it.</param>
/// <param name="Aliases">Other labels seen in real reports.</param>
public sealed record FormColumn(
    string Key,
    string Label,
    string? Group = null,
    string Unit = "件",
    FieldKind Kind = FieldKind.Count,
    IReadOnlyList<string>? Aliases = null);
