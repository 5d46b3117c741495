using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Likenesses;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Annex;

/// <summary>雷同的报告: the reports that repeat that of the year before, or that of another body.</summary>
internal static class RepetitionTable
{
    public static Table Build(ProvinceVolume volume) => Plain(
        "雷同的报告", "单位：%", "repeated",
        [("行政区划", Words(1.8)), ("机关", Words(3)), ("部分", Words(1.8)), ("对照的报告", Words(3.4)), ("相同", Numbers(0.8))],
        volume.Likenesses.Select(likeness => Row(
            Volume.PlaceOf(likeness.Body), likeness.Body.Name, Part(likeness.Part),
            likeness.Other.Year == likeness.Body.Year ? likeness.Other.Name : "本机关上一年度报告",
            FigureText.Number(Math.Round((decimal)likeness.Share * 100, MidpointRounding.AwayFromZero)))),
        "文字相同的比例由文字指纹估算，误差约 5 个百分点，不计数字和各报告通用的语句；超过 50% 的列入，与其他机关雷同的只列最相近的一份。统计表须全部数据逐格相同，非零数据少于 12 个的不作判断。列入本表不表示报告有误，请核对。");

    private static string Part(RepeatedPart part) => part switch
    {
        RepeatedPart.Overview => "一、总体情况",
        RepeatedPart.Problems => "五、存在的主要问题及改进情况",
        _ => "统计表",
    };
}
