using System.Globalization;
using Compiler.Accuracy.Provinces;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>What the cover, 编辑说明 and 附录 must print: how many reports, which files, which revisions.</summary>
internal static class BookExpectations
{
    private const int HashLength = 16;

    /// <summary>Texts and labels with numbers that count nothing: of rules, forms and files.</summary>
    public static IReadOnlyList<ExpectedRow> Rules { get; } =
    [
        ExpectedRow.Text("editorial", "件数以逗号分隔千位；金额单位为万元，保留报告所填小数位数；百分比保留一位小数，四舍五入，各项之和可能不等于", "100%"),
        ExpectedRow.Text("indicators", "A", "1", "4"),
        ExpectedRow.Text("identities", "", "2021", "42", "2019", "40"),
        ExpectedRow.Text("articles-table", "项目为现行格式（", "2021"),
        ExpectedRow.Text("appendix", "", "2021", "2021", "30"),
        ExpectedRow.Text("appendix", "", "2019", "2019", "60"),
    ];

    public static IEnumerable<ExpectedRow> List(SampleYear year, YearbookEdition edition) =>
        [.. Rules, .. Cover(year, edition), .. Scope(year), .. Sources(year), .. Revisions(edition)];

    private static IEnumerable<ExpectedRow> Cover(SampleYear year, YearbookEdition edition)
    {
        foreach (var anchor in new[] { "cover", "annex-cover" })
        {
            yield return new ExpectedRow(
                anchor, "版次", edition.Number == 1 ? "第 1 版" : $"第 {edition.Number} 版，较上一版更正 {edition.Amended} 项合计");
            yield return new ExpectedRow(anchor, "收录报告", $"{year.Bodies.Count} 份，计入合计 {year.Whole.Count} 份");
            yield return new ExpectedRow(anchor, "编制日期", Day(edition.Date));
        }
    }

    private static IEnumerable<ExpectedRow> Scope(SampleYear year)
    {
        var trial = year.Whole.Count(report => report.Figures.Form.Version == "2019");
        var current = trial < year.Whole.Count;
        yield return ExpectedRow.Text(
            "editorial",
            "本卷依据《中华人民共和国政府信息公开条例》（国务院令第",
            [
                "711",
                Plain(year.Year),
                .. current ? ["2021", "30"] : Array.Empty<string>(),
                .. trial > 0 ? ["2019", "60"] : Array.Empty<string>(),
            ]);
        var compilations = year.Whole.Count(report => report.IsCompilation);
        var governments = year.Whole.Count(SampleCoverage.IsOfGovernment) - compilations;
        yield return year.Compilation is { } compilation
            ? ExpectedRow.Text("editorial", $"本卷合计采用《{compilation.Agency}", Plain(year.Year), Plain(year.Received.Count - 1))
            : ExpectedRow.Text("editorial", year.IsNation ? "本卷合计为" : $"本卷未收录{year.Name}本级汇总报告，合计为",
                Plain(year.Whole.Count), Plain(compilations), Plain(governments), Plain(year.Whole.Count - compilations - governments));
        yield return year.IsNation
            ? ExpectedRow.Text(
                "editorial",
                "国务院部门（",
                Plain(year.Apart.Count(report => report.Kind == SampleKind.National)),
                Plain(year.Apart.Count(report => report.Kind == SampleKind.Vertical)))
            : ExpectedRow.Text("editorial", "实行垂直领导的部门单独列示，不计入合计（本卷", Plain(year.Apart.Count));
        if (trial > 0 && current)
            yield return ExpectedRow.Text("editorial", "", Plain(trial), "2019");
    }

    private static IEnumerable<ExpectedRow> Sources(SampleYear year)
    {
        var anchor = year.IsNation ? "other-sources" : "sources";
        foreach (var (i, report) in year.Listed.Index())
        {
            var file = year.Input.FileOf(report).Source;
            yield return new ExpectedRow(
                anchor,
                Recount.Number(i + 1),
                Recount.Number(i + 1),
                report.Agency,
                file.Name,
                Recount.Number(file.Size),
                file.Sha256[..HashLength]);
        }

        if (year.Listed.Count > 0)
            yield return new ExpectedRow(anchor, "", "-256", "16");
        foreach (var province in year.Below.Where(place => year.IsNation && year.Within(place).Count > 0))
        {
            yield return new ExpectedRow(
                "province-sources",
                province.Name,
                Recount.Number(year.Within(province).Count),
                Recount.Number(year.Load(province).Count),
                year.Load(province) is [{ Kind: SampleKind.Compilation } only] && only.Place == province ? "本级汇总报告"
                    : year.Coverage.Layer(province) == "departments" ? "部门、乡镇报告加总"
                    : "所收录报告加总");
        }
    }

    /// <summary>The log of revisions.</summary>
    public static IEnumerable<ExpectedRow> Revisions(YearbookEdition edition)
    {
        if (edition.Number == 1)
        {
            yield return ExpectedRow.Text("appendix", "本卷为第", "1");
            yield break;
        }

        yield return ExpectedRow.Text(
            "appendix",
            "本卷为第",
            Plain(edition.Number),
            Plain(edition.Amended),
            Plain(edition.Amended + edition.PreviousRevisions.Sum(former => former.Amended)));
        foreach (
            var (number, date, amended) in edition
                .PreviousRevisions.Select(former => (former.Number, former.Date, former.Amended))
                .Append((edition.Number, edition.Date, edition.Amended)))
        {
            yield return new ExpectedRow("revisions-table", $"第 {number} 版", Day(date), Recount.Number(amended));
        }

        foreach (var (i, amendment) in edition.Amendments.Index())
        {
            yield return new ExpectedRow(
                "amendments", $"{i + 1}", Recount.Number(amendment.Before!.Value), Recount.Number(amendment.After!.Value));
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy 年 M 月 d 日", CultureInfo.InvariantCulture);

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
