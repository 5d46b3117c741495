using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Backend.Settling;

/// <summary>Which orders are well-formed.</summary>
internal static class SettlementRules
{
    /// <summary>The most characters of a reason.</summary>
    public const int MaxReason = 500;

    private const int MaxCells = 40;
    private const int MaxAgency = 100;
    private const int AmountPlaces = 6;
    private const int FirstYear = 2008;
    private const int LastYear = 2099;

    // Larger than any real count.
    private const decimal Limit = 1_000_000_000_000m;

    /// <summary>What is wrong with an order, as a Chinese sentence; null if nothing is.</summary>
    public static string? FindFault(SettlementOrder order, DisclosureForm form) =>
        FaultOf(order.Facts) ?? FaultOf(order)
        ?? order.Cells.Select(cell => FaultOf(cell, form)).FirstOrDefault(fault => fault is not null);

    private static string? FaultOf(SettledFacts facts) => facts switch
    {
        { Adcode: { } adcode } when Gazetteer.Current.Find(adcode) is not { Code.Length: 6 } => $"没有行政区划代码“{adcode}”。",
        { Agency: { } agency } when !IsText(agency, MaxAgency) => "机关名称应为1至100字，不含换行等控制字符。",
        { Year: < FirstYear or > LastYear } => $"报告年度应为{FirstYear}至{LastYear}。",
        _ => null,
    };

    private static string? FaultOf(SettlementOrder order) => order switch
    {
        { Word: SettledWord.None, Cells.IsEmpty: true } when order.Facts == SettledFacts.None => "没有写明核定的内容；撤销核定的，请用 DELETE。",
        { Word: SettledWord.Returned } when !IsText(order.Note, MaxReason) => "退回报告的，请写明理由（1至500字，不含换行等控制字符）。",
        { Note.Length: > 0 } when !IsText(order.Note, MaxReason) => "说明应为500字以内，不含换行等控制字符。",
        { Cells.Length: > MaxCells } => $"一份报告最多核定 {MaxCells} 个数据；缺失更多的，请退回补正。",
        _ when order.Cells.GroupBy(cell => cell.Path).FirstOrDefault(group => group.Count() > 1) is { Key: var path } => $"“{path}”重复。",
        _ => null,
    };

    private static string? FaultOf(SettledCell cell, DisclosureForm form)
    {
        if (SettledCells.Find(form, cell.Path) is not { } field)
            return $"报告所用的格式没有“{cell.Path}”这一项。";
        if (!IsText(cell.Reason, MaxReason))
            return $"请写明核定“{field.Label}”的理由（1至500字，不含换行等控制字符）。";
        if (cell.Value is <= -Limit or >= Limit || (cell.Value < 0 && field.Kind != FieldKind.Change))
            return $"“{field.Label}”的数值不能为负，也不能过大。";
        return field.Kind is FieldKind.Count or FieldKind.Change
            ? cell.Value == decimal.Truncate(cell.Value) ? null : $"“{field.Label}”应为整数。"
            : decimal.Round(cell.Value, AmountPlaces) == cell.Value ? null : $"“{field.Label}”以万元为单位，最多{AmountPlaces}位小数。";
    }

    private static bool IsText(string text, int max) =>
        text.Length <= max && !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);
}
