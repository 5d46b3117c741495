using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Prose;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>What the statutory tables of a place are filled from, and what their notes say about it.</summary>
/// <param name="Totals">The totals.</param>
/// <param name="Forms">The forms of the counted reports, newest first; not empty.</param>
/// <param name="Basis">What the totals are made of: “口径：本级汇总报告。”.</param>
/// <param name="Sources">The reports behind them: “来源：河北省人民政府办公厅 2024 年度报告。”.</param>
internal sealed record StatutoryTotals(Totals Totals, ImmutableArray<DisclosureForm> Forms, string Basis, string Sources)
{
    /// <summary>The form of the tables.</summary>
    public DisclosureForm Form => Forms[0];

    public static StatutoryTotals FromVolume(Volume volume) =>
        new(volume.Totals, Known(volume.Forms), TableNotes.Layer(Subject.FromVolume(volume)), TableNotes.Sources(volume));

    /// <summary>A city or county of a province.</summary>
    public static StatutoryTotals FromPlace(ProvinceVolume volume, PlaceRollup place) => new(
        place.Totals,
        Known(FormCatalogue.Statutory.All.Where(form => place.Counted.Any(body => body.FormVersion == form.Version))),
        TableNotes.Layer(Subject.FromPlace(volume, place)),
        TableNotes.Sources(place.Counted, volume.Year));

    private static ImmutableArray<DisclosureForm> Known(IEnumerable<DisclosureForm> forms) =>
        [.. forms.DefaultIfEmpty(FormCatalogue.Statutory.Current)];
}
