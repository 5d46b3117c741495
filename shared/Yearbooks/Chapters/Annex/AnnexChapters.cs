using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>The chapters of 核查附册.</summary>
internal static class AnnexChapters
{
    /// <summary>The chapters in order, each composed with its number; a list without entries is none, as the guide says.</summary>
    public static IEnumerable<Func<int, Chapter>> List(Volume volume)
    {
        yield return ordinal => GuideChapter.Compose(volume, ordinal);
        yield return ordinal => IdentitiesChapter.Compose(volume, ordinal);
        foreach (var list in AnnexList.Of(volume).Where(list => list.Entries > 0))
            yield return list.Compose;
        if (PlaceTablesChapter.Applies(volume))
            yield return ordinal => PlaceTablesChapter.Compose(volume, ordinal);
        yield return ordinal => SourcesChapter.Compose(volume, ordinal);
    }
}
