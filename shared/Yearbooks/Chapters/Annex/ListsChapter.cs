using Compiler.Yearbooks.Chapters.Coverage;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>核查清单 of 核查附册: the lists that have entries, one below the other.</summary>
internal static class ListsChapter
{
    public const string Anchor = "annex-lists";

    /// <summary>Whether there is anything to list; the guide says if not.</summary>
    public static bool Applies(Volume volume) =>
        AnnexList.Of(volume).Any(list => list.Entries > 0) || MissingPlaces.AreInAnnex(volume);

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = ChapterBuilder.OfAnnex(ordinal, "核查清单", Anchor);
        foreach (var list in AnnexList.Of(volume).Where(list => list.Entries > 0))
            chapter.Heading(list.Title, list.Name).Text(list.Meaning).Table(list.Build());
        if (MissingPlaces.AreInAnnex(volume))
            chapter.Heading(MissingPlaces.Title, "missing-places").Table(MissingPlaces.Table(volume));
        return chapter.Build();
    }
}
