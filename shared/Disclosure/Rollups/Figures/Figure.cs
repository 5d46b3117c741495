using Compiler.Disclosure.Forms;

namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>A figure that is added up: a field of a form, or a group of outcomes (不予公开 …) summed within each report.</summary>
/// <param name="Index">Its position in <see cref="FigureCatalogue.All"/>.</param>
/// <param name="KeyIndex">Its position among the key figures, which are kept for every body; -1 if it is kept for places only.</param>
/// <param name="Path">Its name in JSON, such as <c>requests.denied.total</c>.</param>
/// <param name="Label">Its Chinese name.</param>
/// <param name="Unit">件, 项 or 万元; 元 if the unit is printed in the cell, where only amounts with a unit are added.</param>
public sealed record Figure(int Index, int KeyIndex, FieldPath Path, string Label, string Unit)
{
    /// <summary>Whether it is kept for every body.</summary>
    public bool IsKey => KeyIndex >= 0;
}
