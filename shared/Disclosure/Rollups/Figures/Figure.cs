namespace Compiler.Disclosure.Rollups.Figures;

/// <summary>Something that is added up: a field of a form, or a group of outcomes (不予公开 …) summed within each report.</summary>
/// <param name="Index">Its position in <see cref="FigureCatalogue.All"/>.</param>
/// <param name="KeyIndex">Its position among the key figures kept for every body; -1 when it is kept for places only.</param>
/// <param name="Path">Its name in JSON, such as <c>requests.denied.total</c>.</param>
/// <param name="Label">How a Chinese text names it.</param>
/// <param name="Unit">件, 项, 万元; 元 where the unit is printed in the cell: only amounts with a unit are added.</param>
public sealed record Figure(int Index, int KeyIndex, string Path, string Label, string Unit)
{
    /// <summary>Whether it is kept for every body.</summary>
    public bool IsKey => KeyIndex >= 0;
}
