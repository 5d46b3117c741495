namespace Compiler.Disclosure.Forms;

/// <summary>A place in the form where one figure belongs.</summary>
/// <param name="Index">Its position in <see cref="DisclosureForm.Fields"/>.</param>
/// <param name="Path">Its name in JSON, such as <c>requests.granted.total</c>.</param>
/// <param name="Label">How a Chinese text names it: row and column labels.</param>
/// <param name="Unit">件, 项, 万元; empty where the unit is printed in the cell.</param>
/// <param name="Kind">What may be printed in it.</param>
public sealed record FormField(int Index, string Path, string Label, string Unit, FieldKind Kind);
