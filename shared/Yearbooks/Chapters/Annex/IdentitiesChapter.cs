using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>各报告核对结果 of 核查附册: the outcomes of the identities of every body, and how much is in doubt.</summary>
internal static class IdentitiesChapter
{
    public static Chapter Compose(Volume volume, int ordinal) => ChapterBuilder.OfAnnex(ordinal, "各报告核对结果", "annex-identities")
        .Text("法定统计表各项数据之间应当成立的等式（勾稽关系），逐份报告核对的结果，以及各报告的问题数。")
        .Table(IdentityTables.Tallies(volume))
        .Build();
}
