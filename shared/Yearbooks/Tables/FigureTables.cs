using System.Collections.Immutable;
using Compiler.Disclosure.Forms;

namespace Compiler.Yearbooks.Tables;

/// <summary>The tables T-1 to T-7; T-4 has one for the reasons of each group of outcomes.</summary>
internal static class FigureTables
{
    private static readonly DisclosureForm Form = FormCatalogue.Statutory.Current;

    public static ImmutableArray<FigureTable> All { get; } =
    [
        new("t-1", "主动公开政府信息情况", "单位：件、万元", [.. Disclosure()]),
        Handling,
        Outcomes,
        Reasons("t-4", "不予公开理由", RowKeys.Denied),
        Reasons("t-4-unable", "无法提供的情形", RowKeys.Unable),
        Reasons("t-4-unprocessed", "不予处理的情形", RowKeys.Unprocessed),
        Reasons("t-4-other", "其他处理的情形", RowKeys.Other),
        new("t-5", "申请人类型", "单位：件、%",
        [
            .. Form.Requests.Columns.Select(column =>
                FigureColumn.ForFigure(FieldPath.Request(RowKeys.NewReceived, column.Key), column.Label, column.Group)),
            FigureColumn.ForRate("A5-1"),
        ]),
        Reviews,
        new("t-7", "政府信息公开行政诉讼", "单位：件、%",
        [
            .. Form.Disputes.Groups.Where(group => group.Parent is not null).SelectMany(group => Results(group.Key, group.Label)),
            FigureColumn.ForRate("C4"),
        ]),
    ];

    /// <summary>T-2; used for counties and bodies as well, like T-3 and T-6.</summary>
    public static FigureTable Handling => new("t-2", "政府信息公开申请总体情况", "单位：件、%",
    [
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.NewReceived), "本年新收"),
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.CarriedOver), "上年结转"),
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.TotalProcessed), "办结"),
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.CarriedForward), "结转下年"),
        FigureColumn.ForRate("A2"),
        FigureColumn.ForRate("A3"),
        new FigureColumn("新收同比（%）", null),
    ]);

    /// <summary>T-3.</summary>
    public static FigureTable Outcomes => new("t-3", "政府信息公开申请办理结果", "单位：件、%",
    [
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.Granted), "予以公开"),
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.PartiallyGranted), "部分公开"),
        .. Form.Requests.Groups.Select(group => FigureColumn.ForFigure(FieldPath.RequestTotal(group.Key), Plain(group.Label))),
        FigureColumn.ForFigure(FieldPath.RequestTotal(RowKeys.TotalProcessed), "办结"),
        FigureColumn.ForRate("B2"),
    ]);

    /// <summary>T-6.</summary>
    public static FigureTable Reviews => new("t-6", "政府信息公开行政复议", "单位：件、%",
        [.. Results(RowKeys.Reconsideration, null), FigureColumn.ForRate("C2"), FigureColumn.ForRate("C3")]);

    private static FigureTable Reasons(string anchor, string title, string group) => new(anchor, title, "单位：件",
    [
        .. Form.Requests.Rows.Where(row => row.Group == group)
            .Select(row => FigureColumn.ForFigure(FieldPath.RequestTotal(row.Key), Plain(row.Label))),
        FigureColumn.ForFigure(FieldPath.RequestTotal(group), "合计"),
    ]);

    private static IEnumerable<FigureColumn> Disclosure() =>
        from block in Form.ProactiveDisclosure
        from row in block.Rows
        from column in block.Columns
        let path = FieldPath.Disclosure(row, column)
        select block.Columns.Count > 1
            ? FigureColumn.ForFigure(path, column.Label, row.Label)
            : column.Unit == "件" ? FigureColumn.ForFigure(path, row.Label)
            : FigureColumn.ForFigure(path, $"{row.Label}（{column.Unit}）") with { Weight = 1.5 };

    private static IEnumerable<FigureColumn> Results(string group, string? label) =>
        Form.Disputes.Columns.Select(column =>
            FigureColumn.ForFigure(FieldPath.Dispute(group, column.Key), column.Key == ColumnKeys.Total ? "总计" : column.Label, label));

    private static string Plain(string label) => label[(label.IndexOfAny(['）', '.']) + 1)..];
}
