using System.Collections.Immutable;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>核查概况 of 核查附册: what it lists, how much of each, and the result of every report.</summary>
internal static class GuideChapter
{
    public static Chapter Compose(Volume volume, int ordinal)
    {
        var lists = AnnexList.Of(volume);
        var chapter = ChapterBuilder.OfAnnex(ordinal, "核查概况", "annex-guide");
        chapter.Text($"本册是《{volume.Name}政府信息公开年鉴》{volume.Year} 年卷的附册，与年鉴同时编制、版次相同，供核对、更正数据时查用。年鉴载合计和要点，逐项的核查结果和资料来源载于本册。");
        chapter.Text(volume.IsNation
            ? "各省份报告的逐项核查结果载于相应省卷的核查附册；本册逐项列出行政区划待定的报告、国务院部门的报告，以及省份不明的实行垂直领导的部门的报告，其他报告按省份列其合计。"
            : "本册列出所收录全部报告的核查结果。行号为来源文件的行号；来源文件没有行号的，列其所在位置。");
        if (QuotedParts.AreIn(volume))
            chapter.Text("各报告第一、五、六部分的原文摘录，载于“报告摘录”一章。");
        if (lists.All(list => list.Entries == 0))
            chapter.Text("所列报告均未发现问题，没有需要逐项列出的核查结果。");
        else
            chapter.Table(Overview(lists));
        chapter.Heading("各报告核查结果", "identities").Table(IdentityTables.Tallies(volume));
        return chapter.Build();
    }

    private static Table Overview(ImmutableArray<AnnexList> lists) => Plain(
        "核查清单", "单位：项、份", "annex-overview",
        [("清单", Words(3)), ("内容", Words(5)), ("项数", Numbers(0.8)), ("涉及报告", Numbers(1))],
        lists.Select(list => new TableRow(
        [
            new TableCell(list.Title, Anchor: list.Entries > 0 ? list.Anchor : null),
            new TableCell(list.Meaning),
            new TableCell(FigureText.Number(list.Entries)),
            new TableCell(FigureText.Number(list.Reports)),
        ])));
}
