using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>The chapters of 核查附册.</summary>
internal static class AnnexChapters
{
    /// <summary>The chapters in order, each composed with its number.</summary>
    public static IEnumerable<Func<int, Chapter>> List(Volume volume)
    {
        yield return ordinal => GuideChapter.Compose(volume, ordinal);
        if (ListsChapter.Applies(volume))
            yield return ordinal => ListsChapter.Compose(volume, ordinal);
        if (volume is ProvinceVolume province && !BodiesChapter.Single(province).IsEmpty)
            yield return ordinal => BodiesChapter.ComposeSingle(province, ordinal);
        if (PlaceTablesChapter.Applies(volume))
            yield return ordinal => PlaceTablesChapter.Compose(volume, ordinal);
        if (QuotedParts.AreIn(volume))
            yield return ordinal => ExtractsChapter.Compose(volume, ordinal);
        yield return ordinal => SourcesChapter.Compose(volume, ordinal);
    }
}
