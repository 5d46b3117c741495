namespace Compiler.Disclosure.Forms;

/// <summary>A field of the form: the place of one figure.</summary>
/// <param name="Index">Its position in <see cref="DisclosureForm.Fields"/>.</param>
/// <param name="Path">Its name in JSON, such as <c>requests.granted.total</c>.</param>
/// <param name="Label">Its Chinese name: row and column labels.</param>
/// <param name="Unit">件, 项 or 万元; empty if the unit is printed in the cell.</param>
/// <param name="Kind">The kind of figure it holds.</param>
public sealed record FormField(int Index, FieldPath Path, string Label, string Unit, FieldKind Kind);
