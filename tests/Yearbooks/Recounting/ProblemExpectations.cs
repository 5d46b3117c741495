namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>
/// What 主要问题与信息处理费 must print: every made-up report says that it is not timely enough, and that it has charged nothing.
/// </summary>
internal static class ProblemExpectations
{
    public static IEnumerable<ExpectedRow> List(SampleYear year)
    {
        if (year.IsNation)
            yield break;
        var reports = Recount.Number(year.Listed.Count);
        yield return new ExpectedRow("problem-kinds", "公开不够及时", reports, year.Listed.Count < 30 ? "100.0†" : "100.0");
        yield return ExpectedRow.Text("problem-kinds", "有第五部分文字的报告", reports, reports);
        yield return ExpectedRow.Text("problems", "第六部分写到信息处理费的报告", reports, reports, reports, "0", "0");
    }
}
