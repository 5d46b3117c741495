using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>The reports with an unresolved place that may be in the province of the volume.</summary>
internal static class OpenPlacesTable
{
    public static Table Build(ProvinceVolume volume) => Plain(
        "可能属于本卷而行政区划待定的报告", "单位：件", "open-places-table",
        [("机关", Words(2.4)), ("来源文件", Words(3)), ("可能的行政区划", Words(3.6)), ("新收", Numbers(0.8)), ("办结", Numbers(0.8))],
        volume.UnresolvedCandidates.Select(body => Row(
            body.Name, body.Source.Name, string.Join("；", body.Place.Candidates),
            Figure(body, RowKeys.NewReceived), Figure(body, RowKeys.TotalProcessed))),
        "不计入本卷合计，处理办法见全国卷。");

    private static string Figure(Body body, string row) =>
        FigureText.Sum(body.Figures.Sum(FigureCatalogue.Get(FieldPath.RequestTotal(row))));
}
