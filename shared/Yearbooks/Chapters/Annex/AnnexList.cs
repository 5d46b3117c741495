using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>A list of 核查附册.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Name">The link target of its heading, within the chapter.</param>
/// <param name="Meaning">What its entries are, in a sentence.</param>
/// <param name="Entries">How many entries it has.</param>
/// <param name="Reports">How many reports they are about.</param>
/// <param name="Build">Builds the table; only called if there are entries.</param>
internal sealed record AnnexList(string Title, string Name, string Meaning, int Entries, int Reports, Func<Table> Build)
{
    /// <summary>The lists of a volume in order, also those without entries.</summary>
    public static ImmutableArray<AnnexList> Of(Volume volume) =>
    [
        OfBodies(
            volume, "不成立的勾稽关系", "failed", "统计表内应当相等而不相等的数据。", body => body.FailedIdentities.Length, IdentityTables.Failed),
        OfBodies(
            volume, "问题清单", "findings", "读取和核对中发现的其他问题。", body => FindingTables.Listed(body).Count(), FindingTables.Findings),
        OfBodies(
            volume, "正文与统计表不一致的数据", "text", "报告正文所述与统计表所填不同的数据。", body => body.Contradictions.Length,
            FindingTables.Contradictions),
        OfBodies(
            volume, "标注‡的数据", "marked", "计入合计而由推定得出、经主管部门核定，或者按报告所填计入而存疑的数据。", body => body.MarkedCells.Length,
            FindingTables.Marked),
        .. volume is ProvinceVolume province ? [OfRepeated(province), OfOpenPlaces(province)] : ImmutableArray<AnnexList>.Empty,
        new(
            "汇总报告与分机关加总对照", "reconciled", "既收录汇总报告、又收录其所属机关报告的地区，两者的差额。", volume.Reconciliations.Length,
            volume.Reconciliations.Length, () => ReconciliationTable.Build(volume.Reconciliations)),
    ];

    /// <summary>The link target of its heading.</summary>
    public string Anchor => $"{ListsChapter.Anchor}-{Name}";

    private static AnnexList OfBodies(
        Volume volume, string title, string name, string meaning, Func<Body, int> count, Func<Volume, Table> build)
    {
        var counts = volume.ListedBodies.Select(count).Where(entries => entries > 0).ToList();
        return new AnnexList(title, name, meaning, counts.Sum(), counts.Count, () => build(volume));
    }

    private static AnnexList OfRepeated(ProvinceVolume volume) => new(
        "雷同的报告", "repeated", "文字半数以上或者统计表全部数据与本机关上一年度报告、其他机关报告相同。", volume.Likenesses.Length,
        volume.Likenesses.DistinctBy(likeness => likeness.Body.Key).Count(), () => RepetitionTable.Build(volume));

    private static AnnexList OfOpenPlaces(ProvinceVolume volume) => new(
        "行政区划待定的报告", "open-places", $"可能属于{volume.Name}而行政区划待定的报告，不计入合计。", volume.UnresolvedCandidates.Length,
        volume.UnresolvedCandidates.Length, () => OpenPlacesTable.Build(volume));
}
