using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Yearbooks.Model;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters;

/// <summary>The rows of the statutory tables with the articles of the 条例 (2019, 国务院令第 711 号) behind them.</summary>
internal static class ArticlesTable
{
    private const string None = "格式规定";

    private static readonly ImmutableArray<(string Key, string Article)> Articles =
    [
        (RowKeys.NewReceived, "第二十七条、第二十九条"),
        (RowKeys.CarriedOver, "第三十三条"),
        (RowKeys.Granted, "第三十六条第（一）项、第（二）项"),
        (RowKeys.PartiallyGranted, "第三十七条"),
        ("denied_1", "第十四条"),
        ("denied_2", "第十四条"),
        ("denied_3", "第十四条"),
        ("denied_4", "第十五条、第三十二条"),
        ("denied_5", "第十六条第一款"),
        ("denied_6", "第十六条第二款"),
        ("denied_7", "第十六条第二款"),
        ("denied_8", "第三十六条第（七）项"),
        ("unable_1", "第三十六条第（四）项、第（五）项"),
        ("unable_2", "第三十八条"),
        ("unable_3", "第三十条"),
        ("unprocessed_1", "第三十九条第一款"),
        ("unprocessed_2", "第三十六条第（六）项"),
        ("unprocessed_3", "第三十九条第二款"),
        ("unprocessed_4", "第三十五条"),
        ("other_1", "第三十条"),
        ("other_2", "第四十二条"),
        (RowKeys.CarriedForward, "第三十三条"),
    ];

    public static Table Build() => Plain(
        "统计项目与依据条款", "", "articles-table",
        [("统计表", Words(2)), ("项目", Words(5)), ("《条例》条款", Words(3))],
        [.. Disclosure(), .. Requests(), .. Disputes()],
        $"项目为现行格式（{FormCatalogue.Statutory.Current.Name}）的项目。“{None}”为《条例》未单列条款、由年度报告格式规定的项目。");

    private static IEnumerable<TableRow> Disclosure() =>
        from block in FormCatalogue.Statutory.Current.ProactiveDisclosure
        from row in block.Rows
        select Row("二、主动公开", row.Label, block.Article);

    private static IEnumerable<TableRow> Requests()
    {
        var table = FormCatalogue.Statutory.Current.Requests;
        foreach (var row in table.Rows)
        {
            var group = table.Groups.FirstOrDefault(candidate => candidate.Key == row.Group)?.Label;
            yield return Row("三、依申请公开", group is null ? row.Label : $"{group}·{row.Label}", ArticleOf(row));
        }
    }

    private static IEnumerable<TableRow> Disputes() =>
        FormCatalogue.Statutory.Current.Disputes.Groups.Select(group => Row(
            "四、复议和诉讼", group.Parent is null ? group.Label : $"{group.Parent}·{group.Label}", "第五十一条"));

    private static string ArticleOf(FormRow row) =>
        Articles
            .FirstOrDefault(article => row.Key == article.Key || row.Key.StartsWith($"{article.Key}_", StringComparison.Ordinal))
            .Article
        ?? None;
}
