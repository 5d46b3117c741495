using System.Collections.Immutable;
using System.Globalization;
using Compiler.Yearbooks.Model;

namespace Compiler.Tests.Yearbooks.Rendering;

/// <summary>Tables with the shapes of the real ones.</summary>
internal static class SampleTables
{
    /// <summary>Table 三: 25 rows of 7 figures, labels in three columns, one of them down 22 rows.</summary>
    public static Table Requests { get; } = new(
        "表 4-2 收到和处理政府信息公开申请情况", "单位：件", "table-4-2",
        [new(1.1, Align.Center), new(2.6, Align.Start), new(6.5, Align.Start), .. Enumerable.Repeat(new TableColumn(1.6), 7)],
        [
            Row(new TableCell("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", 3, 3), new TableCell("申请人情况", 7)),
            Row(new TableCell("自然人", 1, 2), new TableCell("法人或其他组织", 5), new TableCell("总计", 1, 2)),
            Row([.. "商业企业 科研机构 社会公益组织 法律服务机构 其他".Split(' ').Select(label => new TableCell(label))]),
        ],
        [
            Row([new TableCell("一、本年新收政府信息公开申请数量", 3), .. Figures(226, 7)]),
            Row([new TableCell("二、上年结转政府信息公开申请数量", 3), .. Figures(3, 7)]),
            Row([new TableCell("三、本年度办理结果", 1, 22, IsVertical: true), new TableCell("（一）予以公开", 2), .. Figures(19, 7)]),
            Row([new TableCell("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", 2), .. Figures(65, 7)]),
            .. Group("（三）不予公开", "1.属于国家秘密 2.其他法律行政法规禁止公开 3.危及“三安全一稳定” 4.保护第三方合法权益 5.属于三类内部事务信息 6.属于四类过程性信息 7.属于行政执法案卷 8.属于行政查询事项"),
            .. Group("（四）无法提供", "1.本机关不掌握相关政府信息 2.没有现成信息需要另行制作 3.补正后申请内容仍不明确"),
            .. Group("（五）不予处理", "1.信访举报投诉类申请 2.重复申请 3.要求提供公开出版物 4.无正当理由大量反复申请 5.要求行政机关确认或重新出具已获取信息"),
            .. Group("（六）其他处理", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 3.其他"),
            new TableRow([new TableCell("（七）总计", 2), .. Figures(221, 7)], RowKind.Total),
            Row([new TableCell("四、结转下年度继续办理", 3), .. Figures(8, 7)]),
        ],
        ["注：2/2 个机关的数据；一 + 二 = 三（七）+ 四：226 + 3 = 221 + 8，各列均平衡。来源：保定市人民政府办公室、平乡县人民政府办公室 2024 年度报告。"]);

    /// <summary>Table 四: 15 columns under three groups.</summary>
    public static Table Disputes { get; } = new(
        "表 4-3 政府信息公开行政复议、行政诉讼情况", "单位：件", "table-4-3",
        [.. Enumerable.Repeat(new TableColumn(1, Align.Center), 15)],
        [
            Row(new TableCell("行政复议", 5), new TableCell("行政诉讼", 10)),
            Row([.. Results(2), new TableCell("未经复议直接起诉", 5), new TableCell("复议后起诉", 5)]),
            Row([.. Results(1), .. Results(1)]),
        ],
        [Row([.. Enumerable.Range(0, 15).Select(index => new TableCell(index == 9 ? "…" : index.ToString(CultureInfo.InvariantCulture)))])],
        ["注：“…”为原报告缺失。"]);

    /// <summary>Names and 13 figures, a total first, then the bodies in two groups.</summary>
    public static Table Wide(int rows) => new(
        "表 T-4 不予公开理由", "单位：件", "table-t-4",
        [new(5, Align.Start), .. Enumerable.Repeat(new TableColumn(1.3), 13)],
        [
            Row([
                new TableCell("机关", 1, 2),
                new TableCell("不予公开", 8),
                new TableCell("无法提供", 3),
                new TableCell("合计", 1, 2),
                new TableCell("占办结 %", 1, 2),
            ]),
            Row([
                .. "国家秘密 法律法规禁止 三安全一稳定 第三方权益 内部事务 过程性信息 执法案卷 查询事项 不掌握 另行制作 不明确"
                    .Split(' ')
                    .Select(label => new TableCell(label)),
            ]),
        ],
        [
            new TableRow([new TableCell("河北省（2/2）"), .. Figures(12345, 13)], RowKind.Total),
            new TableRow([new TableCell("市、县政府", 14, Align: Align.Start)], RowKind.Group),
            .. Enumerable
                .Range(1, rows)
                .Select(number =>
                    Row([new TableCell(BodyName(number), Anchor: number == 1 ? "table-4-2" : null), .. Figures(number, 13)])),
        ],
        ["注：按机关名称排序。"]);

    /// <summary>More figures in a row than an upright page holds.</summary>
    public static Table Broad(int rows) => new(
        "表 T-5 逐月新收和办结", "单位：件", "table-t-5",
        [new(3, Align.Start), .. Enumerable.Repeat(new TableColumn(1), 24)],
        [
            Row([new TableCell("机关", 1, 2), .. Enumerable.Range(1, 12).Select(month => new TableCell($"{month}月", 2))]),
            Row([.. Enumerable.Range(1, 12).SelectMany(_ => new[] { new TableCell("新收"), new TableCell("办结") })]),
        ],
        [.. Enumerable.Range(1, rows).Select(number => Row([new TableCell($"{number}号机关"), .. Figures(number, 24)]))],
        []);

    /// <summary>So many rows, then a group of two and the total.</summary>
    public static Table Banded(int rows) => new(
        "表 T-6 分组", "", $"table-t-6-{rows}", [new(3, Align.Start), new(1), new(1, Align.End)],
        [Row(new TableCell("机关", 1, 2), new TableCell("数", 2)), Row(new TableCell("新收"), new TableCell("办结"))],
        [
            .. Enumerable.Range(1, rows).Select(number => Row([new TableCell($"{number}号机关"), .. Figures(number, 2)])),
            new TableRow([new TableCell("丙组", 3, Align: Align.Start)], RowKind.Group),
            Row([new TableCell("首行"), .. Figures(1, 2)]),
            Row([new TableCell("末行"), .. Figures(1, 2)]),
            new TableRow([new TableCell("合计"), .. Figures(1, 2)], RowKind.Total),
        ],
        []);

    /// <summary>Findings with their file and line.</summary>
    public static Table Findings(int rows) => new(
        "表 6-1 核验发现", "", "table-6-1",
        [new(1.6, Align.Start), new(1.2, Align.Center), new(3, Align.Start), new(7, Align.Start), new(4, Align.Start)],
        [Row([.. "代码 级别 机关 说明 文件及行号".Split(' ').Select(label => new TableCell(label))])],
        [.. Enumerable.Range(1, rows).Select(number => Row(
            new TableCell($"YB{number:0000}"), new TableCell(number % 3 == 0 ? "错误" : "提示"), new TableCell(BodyName(number)),
            new TableCell("第三表“（三）不予公开”各项之和为 12，与“总计”13 不符；请核对原报告第 57 行后更正并重新报送。"),
            new TableCell($"00{number % 5}_3258514fa2d305e3_very-long-file-name-without-any-spaces.txt：第 {number * 7} 行")))],
        []);

    private static string BodyName(int number) => (number % 4) switch
    {
        0 => $"第{number}自然资源和规划局",
        1 => $"河北省石家庄高新技术产业开发区管理委员会行政审批局第{number}分局",
        2 => $"平乡县{number}号人民政府办公室",
        _ => $"邢台市第{number}区",
    };

    private static IEnumerable<TableRow> Group(string label, string items)
    {
        var names = items.Split(' ');
        return names.Select((name, index) => index == 0
            ? Row([new TableCell(label, 1, names.Length), new TableCell(name), .. Figures(index, 7)])
            : Row([new TableCell(name), .. Figures(index, 7)]));
    }

    private static IEnumerable<TableCell> Results(int rowSpan) =>
        "结果维持 结果纠正 其他结果 尚未审结 总计".Split(' ').Select(label => new TableCell(label, 1, rowSpan));

    private static IEnumerable<TableCell> Figures(int value, int count) =>
        Enumerable.Range(0, count).Select(index => new TableCell((value * (index % 3)).ToString("N0", CultureInfo.InvariantCulture)));

    public static TableRow Row(params ImmutableArray<TableCell> cells) => new(cells);
}
