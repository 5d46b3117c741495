using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>收录报告一览: the reports of a province one by one.</summary>
internal static class ReportsTable
{
    public static Table Build(ProvinceVolume volume) => Plain(
        "收录报告一览", "", "reports",
        [
            ("序号", Numbers(0.6)), ("行政区划", Words(2)), ("机关", Words(3)), ("报告类型", Words(1.4)), ("格式", Words(0.8)), ("公布日期", Centred(1.3)),
            ("计入合计", Centred(1)), ("来源文件", Words(3)),
        ],
        volume.ListedBodies.Select(
            (body, i) =>
                Row(
                    FigureText.Number(i + 1),
                    Volume.PlaceOf(body),
                    body.Name,
                    body.IsCompilation ? "汇总报告" : "单个机关",
                    body.FormVersion,
                    Published(body),
                    volume.IsCounted(body) ? "是" : "否",
                    body.Source.Name)));

    private static string Published(Body body) => body.Published is not { } day ? FigureText.Missing
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (Deadline.WasMet(body) == false ? "（逾期）" : "");
}
