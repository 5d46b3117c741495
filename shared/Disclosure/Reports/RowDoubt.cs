namespace Compiler.Disclosure.Reports;

/// <summary>Why the figures of a row may belong to other columns.</summary>
/// <param name="Reason">In Chinese; the message puts it after the names of the rows.</param>
/// <param name="Advice">In Chinese; what the clerk can do, without the full stop.</param>
public sealed record RowDoubt(string Reason, string Advice)
{
    private const string FillIn = "没有发生的请填“0”";
    private const string Complete = "请补全缺失的行和单元格";

    /// <summary>The row has blank cells.</summary>
    public static RowDoubt RowHasBlanks { get; } = new("有空白单元格", FillIn);

    /// <summary>The table of the row has blank cells.</summary>
    public static RowDoubt TableHasBlanks { get; } = new("所在的表有空白单元格", FillIn);

    /// <summary>The table of the row has lost rows or cells.</summary>
    public static RowDoubt TableIsIncomplete { get; } = new("所在的表有缺失的行或无法辨认的单元格", Complete);

    /// <summary>Other groups in the same row of table 四 do not add up.</summary>
    public static RowDoubt OtherGroupsFail { get; } = new("与同一行的其他各组一并读取，而其他各组的合计均不符", "请更正其他各组的数据");

    /// <summary>Other groups in the same row do not add up, and the row has lost cells.</summary>
    public static RowDoubt IsIncompleteAndOtherGroupsFail { get; } = new("有缺失或者无法辨认的单元格，且同一行其他各组的合计不符", Complete);

    /// <summary>The row of table 四 is split over several lines between its groups. The groups add up in any order of the lines.</summary>
    public static RowDoubt IsCutBetweenGroups(int lines) => new(
        FormattableString.Invariant($"由分列 {lines} 行的数据依次拼接，断行处在两组之间"), "请将该表数据填列在同一行内");
}
