using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Years;

/// <summary>The tables of 结转衔接: carried forward last year and carried over this year.</summary>
internal static class CarryTables
{
    public static Table Chain(Volume volume) => Plain(
        "结转衔接核对", "单位：个、件", "carry-chain",
        [
            ("地区", Words(2)), ("可比机关", Numbers()), ("一致", Numbers()), ("不一致", Numbers()),
            ("上年结转下年", Numbers()), ("本年上年结转", Numbers()), ("差额", Numbers()),
        ],
        volume.Parts.Select(part => (part.Name, Chain: part.Match.Carry))
            .Where(row => row.Chain.Bodies > 0)
            .Select(row => RowOf(row.Name, row.Chain))
            .Append(RowOf("合计", volume.Comparison.Carry) with { Kind = RowKind.Total }),
        "上年报告“四、结转下年度继续办理”应等于本年报告“二、上年结转政府信息公开申请数量”；只核对两年均收录报告并均有该项数据的机关。差额为本年减上年。");

    public static Table Breaks(IEnumerable<CarryMismatch> breaks) => Plain(
        "结转不一致的机关", "单位：件", "carry-breaks",
        [("行政区划", Words(1.8)), ("机关", Words(2.6)), ("上年结转下年", Numbers()), ("本年上年结转", Numbers()), ("差额", Numbers()), ("本年来源文件", Words(2.6))],
        breaks.Select(broken => Row(
            Volume.PlaceOf(broken.Body), broken.Body.Name, FigureText.Number(broken.Forward), FigureText.Number(broken.Over),
            FigureText.Number(broken.Difference), broken.Body.Source.Name)));

    private static TableRow RowOf(string name, CarrySum chain) =>
        Row(
            name,
            FigureText.Number(chain.Bodies),
            FigureText.Number(chain.Bodies - chain.Breaks),
            FigureText.Number(chain.Breaks),
            FigureText.Number(chain.CarriedForward),
            FigureText.Number(chain.CarriedOver),
            FigureText.Number(chain.CarriedOver - chain.CarriedForward));
}
