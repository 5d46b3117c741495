using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>资料来源 of 核查附册: the files with their hashes.</summary>
internal static class SourcesChapter
{
    private const int HashLength = 16;

    public static Chapter Compose(Volume volume, int ordinal)
    {
        var chapter = ChapterBuilder.OfAnnex(ordinal, "资料来源", "annex-sources");
        chapter.Table(volume is NationVolume nation ? Provinces(nation) : Sources("报告文件", "sources", volume));
        if (volume.IsNation && !volume.ListedBodies.IsEmpty)
            chapter.Table(Sources("未列入省卷的报告文件", "other-sources", volume));
        return chapter.Build();
    }

    private static Table Sources(string title, string anchor, Volume volume) => Plain(
        title, "", anchor,
        [("序号", Numbers(0.6)), ("机关", Words(3)), ("文件", Words(4)), ("字节", Numbers(1)), ($"SHA-256（前 {HashLength} 位）", Words(2.4))],
        volume.ListedBodies.Select((body, i) => Row(
            FigureText.Number(i + 1), body.Name, body.Source.Name, FigureText.Number(body.Source.Size), Short(body.Source.Sha256))),
        "完整哈希值见随书数据文件 figures.json。");

    private static Table Provinces(NationVolume volume) => Plain(
        "省份来源", "单位：份", "province-sources",
        [("地区", Words(3)), ("收录报告", Numbers(1)), ("计入合计", Numbers(1)), ("口径", Words(2))],
        volume.Reports.Reporting.Select(place => Row(
            place.Name, FigureText.Number(place.Received.Reports), FigureText.Number(place.Counted.Reports),
            place.Layer switch { ScopeLayer.Compilation => "本级汇总报告", ScopeLayer.Departments => "部门、乡镇报告加总", _ => "所收录报告加总" })),
        "报告文件逐份列于各省卷的核查附册，各省份实行垂直领导的部门的报告也在其中，不计入本表。");

    private static string Short(string hash) => hash.Length > HashLength ? hash[..HashLength] : hash;
}
