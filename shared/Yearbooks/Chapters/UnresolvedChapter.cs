using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>行政区划待定的报告: the candidates, the figures, and how to resolve the place.</summary>
internal static class UnresolvedChapter
{
    /// <summary>Why there is no such chapter; null if there is one.</summary>
    public static string? Absence(NationVolume volume) =>
        volume.Reports.Unresolved.IsEmpty ? "本年度没有行政区划待定的报告，不设“行政区划待定的报告”一章。" : null;

    public static Chapter Compose(NationVolume volume, int ordinal)
    {
        var chapter = new ChapterBuilder(ordinal, "行政区划待定的报告", "unresolved");
        var unresolved = volume.Reports.Unresolved;
        chapter.Text($"下列 {unresolved.Length} 份报告所载机关名称不能对应唯一的现行行政区划，不计入任何省份。其机关确在全国范围之内，除可能已包含在所采用的汇总报告之内的以外，计入全国合计。");
        chapter.Table(Plain(
            "行政区划待定的报告", "单位：件", "unresolved-reports",
            [
                ("机关", Words(2)), ("来源文件", Words(3.2)), ("可能的行政区划", Words(3.2)), ("新收", Numbers(0.8)), ("上年结转", Numbers(0.8)),
                ("办结", Numbers(0.8)), ("结转下年", Numbers(0.8)), ("计入全国合计", Centred(1)),
            ],
            unresolved.Select(report =>
                Row(
                    report.Body.Name,
                    report.Body.Source.Name,
                    report.Body.Place.Candidates.IsEmpty ? "无" : string.Join("；", report.Body.Place.Candidates),
                    Figure(report, RowKeys.NewReceived),
                    Figure(report, RowKeys.CarriedOver),
                    Figure(report, RowKeys.TotalProcessed),
                    Figure(report, RowKeys.CarriedForward),
                    report.IsCounted ? "是" : "否"))));
        chapter.Heading("处理办法", "remedy").Items(
        [
            "请报送机关核实报告所载机关名称；名称有误的，更正后重新报送。",
            "名称无误的，由主管部门确认所属行政区划：按“行政区划代码/年度”目录存放文件，或者在更正表中写明文件名和行政区划代码。",
            "确认后重新编制，报告即计入相应省份的合计。",
        ]);
        return chapter.Build();
    }

    private static string Figure(UnresolvedBody report, string row) =>
        FigureText.Sum(report.Body.Figures.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(row))));
}
