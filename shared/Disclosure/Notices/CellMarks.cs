using System.Collections.Immutable;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>Marks the figures of a report that a clerk should look at.</summary>
public static class CellMarks
{
    extension(CellMark mark)
    {
        /// <summary>The reason for the mark, in Chinese.</summary>
        public string Reason => mark switch
        {
            CellMark.Absent => "原表缺少这一数据，按缺失处理，不作 0",
            CellMark.Illegible => "所填内容不能辨认，或者不能作为该栏的数收录",
            CellMark.BlankOpen => "原表空白，不能判定是否为 0，未予收录",
            CellMark.SumFails => "所在的行或者列合计不符，且没有其他合计可以印证",
            CellMark.FromText => "原表错栏，依据报告正文确定",
            CellMark.Inferred => "原表缺失、错栏或者填写有误，依据勾稽关系确定",
            CellMark.BlankAsZero => "原表空白，依据勾稽关系按 0 计",
            CellMark.Settled => "原表缺失或者不能辨认，由主管部门核定",
            CellMark.Candidate => "图片上的字迹不清，依据勾稽关系在可能的读法中确定",
            CellMark.Recognised => "由图片识别，两次识读结果一致",
            _ => "",
        };

        /// <summary>Whether the figure is to be checked; a blank that is certainly 0 need not be, nor one that is settled.</summary>
        public bool IsDoubt => mark is not (CellMark.None or CellMark.BlankAsZero or CellMark.Settled or CellMark.Recognised);
    }

    /// <summary>Whether a figure has a number that leads to a reason; those of a picture have their confidence instead.</summary>
    public static bool HasReason(CellMark mark) => mark is not (CellMark.None or CellMark.Recognised);

    /// <summary>The mark of each cell, in the order of the form.</summary>
    public static ImmutableArray<CellMark> Find(DisclosureReport report)
    {
        var doubtful = DoubtfulCells.Find(report);
        return [.. report.Cells.Select((cell, field) => Mark(cell, doubtful.Contains(field)))];
    }

    private static CellMark Mark(Cell cell, bool isDoubtful) => cell switch
    {
        { State: CellState.Absent } => CellMark.Absent,
        { State: CellState.Illegible } => CellMark.Illegible,
        { State: CellState.Blank, Origin: CellOrigin.Inferred } => CellMark.BlankAsZero,
        { State: CellState.Blank } => CellMark.BlankOpen,
        { State: CellState.NotApplicable } => CellMark.None,
        _ when isDoubtful => CellMark.SumFails,
        { Origin: CellOrigin.Settled } => CellMark.Settled,
        { Origin: CellOrigin.Narrative } => CellMark.FromText,
        { Origin: CellOrigin.Inferred, Confidence: > 0 } => CellMark.Candidate,
        { Origin: CellOrigin.Inferred } => CellMark.Inferred,
        { Origin: CellOrigin.Recognised } => CellMark.Recognised,
        _ => CellMark.None,
    };
}
