using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Tables;

/// <summary>汇总报告与分机关加总对照: compilations compared with the sum of the reports they should contain.</summary>
internal static class ReconciliationTable
{
    /// <summary>The compared figures.</summary>
    public static ImmutableArray<(string Label, Figure Figure)> Items { get; } =
    [
        ("本年新收", FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.NewReceived))),
        ("上年结转", FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.CarriedOver))),
        ("办结", FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.TotalProcessed))),
        ("结转下年", FigureCatalogue.Get(FieldPath.RequestTotal(RowKeys.CarriedForward))),
        ("行政复议", FigureCatalogue.Get(FieldPath.DisputeTotal(RowKeys.Reconsideration))),
        ("行政诉讼", FigureCatalogue.Get(FieldPath.DisputeTotal(RowKeys.Litigation))),
    ];

    public static Table Build(IEnumerable<PartsReconciliation> places) => Plain(
        "汇总报告与分机关加总对照", "单位：件", "reconciliation",
        [("行政区划", Words(2.4)), ("项目", Words(1.6)), ("汇总报告", Numbers()), ("加总", Numbers()), ("差额", Numbers()), ("加总报告数", Numbers())],
        from place in places
        from item in Items
        let whole = place.Compilation.Sum(item.Figure)
        let parts = place.Parts.Sum(item.Figure)
        select Row(
            place.Path, item.Label, FigureText.Sum(whole), FigureText.Sum(parts), FigureText.Number(place.DifferenceOf(item.Figure)),
            FigureText.Coverage(parts.Present, place.Parts.Reports)),
        "合计采用汇总报告；加总为所收录的本级机关和下级报告之和，仅供核对，不计入合计。差额为汇总报告减加总。");
}
