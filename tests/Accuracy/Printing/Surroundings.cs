using System.Collections.Immutable;

namespace Compiler.Accuracy.Printing;

/// <summary>What websites and offices put around and into a report before it becomes a file.</summary>
internal static class Surroundings
{
    private static readonly string[] NotesOfLabels = ["（件）", "①", "（按实际填写）", "[1]", "¹", "（注：见说明）"];

    /// <summary>A page of contents behind the title: every heading, with the number of its page.</summary>
    public static ImmutableArray<PrintedLine> WithContents(ImmutableArray<PrintedLine> lines) =>
    [
        lines[0],
        Prose("目　录"),
        .. lines.Where(line => line.Kind == LineKind.Heading)
            .Select((line, i) => Prose($"{line.Text.TrimStart('#', ' ')}{(i % 2 == 0 ? $"……{i + 1}" : "")}")),
        PrintedLine.Empty,
        .. lines[1..],
    ];

    /// <summary>The fields that a government site shows above and below a document.</summary>
    public static ImmutableArray<PrintedLine> WithSite(ImmutableArray<PrintedLine> lines) =>
    [
        Prose("首页 > 政务公开 > 法定主动公开内容 > 政府信息公开年报"),
        Prose("索 引 号：000014349/2025-00012 主题分类：政务公开\\年度报告 发文字号： 成文日期：2025年01月15日 有效性：有效 公文种类：报告 体裁分类：其他"),
        Prose("标　　题：" + lines[0].Text),
        Prose("字体：【大 中 小】 打印本页 关闭窗口 分享到："),
        Prose("发布时间：2025-01-20 10:12 浏览次数：136"),
        .. lines,
        Prose("扫一扫在手机打开当前页"),
        Prose("上一篇：关于公布规范性文件清理结果的通知"),
    ];

    /// <summary>Notes in brackets and raised numbers behind labels and headers of the tables.</summary>
    public static ImmutableArray<PrintedLine> WithNotes(ImmutableArray<PrintedLine> lines)
    {
        var label = 0;
        PrintedCell Noted(PrintedCell cell) => cell.IsLabel && cell.Text.Length > 1 && label++ % 3 == 0
            ? cell.Saying(cell.Text + NotesOfLabels[label / 3 % NotesOfLabels.Length])
            : cell;
        return [.. lines.Select(line => line.IsRow ? line.With([.. line.Cells.Select(Noted)]) : line)];
    }

    /// <summary>A blank for every zero.</summary>
    public static ImmutableArray<PrintedLine> WithBlanks(ImmutableArray<PrintedLine> lines) =>
        [.. lines.Select(line => line.With(line.Cells.Select(cell => cell is { Field: not null, Text: "0" } ? cell.Saying("") : cell)))];

    private static PrintedLine Prose(string text) => PrintedLine.Create(LineKind.Prose, text);
}
