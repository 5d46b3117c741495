using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Summaries;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Data.Bodies;

/// <summary>
/// 各机关原始数据: a row for each report that a volume lists and a column for each cell of its forms, with the state beside it. In the
/// national volume a province is a row, and its reports are in its own volume. The rows with 计入合计 add up to the totals.
/// </summary>
internal sealed class BodyTable
{
    public const string Title = "各机关原始数据";

    private static readonly ImmutableArray<DataColumn> Facts =
    [
        new("年度", "year", "报告年度"),
        new("行政区划代码", "string", "六位代码；待定的为空"),
        new("省级", "string", "省、自治区、直辖市"),
        new("地级", "string", "设区的市、自治州等"),
        new("县级", "string", "县、市辖区等"),
        new("机关", "string", "报告载明的机关名称"),
        new("类别", "string", "汇总报告、单个机关或者地区合计"),
        new("格式", "string", "报告所用法定格式的版本"),
        new("公布日期", "date", "报告载明的公布日期"),
        new("计入合计", "boolean", "是否计入本卷合计；为“是”的各行之和即合计数"),
        new("来源文件", "string", "文件名"),
        new("SHA-256", "string", "来源文件的哈希值"),
    ];

    private readonly Volume volume;

    public BodyTable(Volume volume)
    {
        this.volume = volume;
        var forms = FormCatalogue.Statutory.All.Where(form => volume.All.Forms.ContainsKey(form.Version)).ToList();
        Figures = [.. FigureCatalogue.All.Where(figure => forms.Any(form => form.FindField(figure.Path) is not null))];
        Columns = [.. Facts, .. Figures.SelectMany(Pair)];
    }

    /// <summary>The figures, in print order.</summary>
    public ImmutableArray<Figure> Figures { get; }

    /// <summary>The facts, then for each figure its value and its state.</summary>
    public ImmutableArray<DataColumn> Columns { get; }

    /// <summary>The rows, each made when it is asked for.</summary>
    public IEnumerable<BodyRow> Rows()
    {
        foreach (var province in volume is NationVolume nation ? nation.Reports.Reporting : [])
            yield return Row(province);
        foreach (var body in volume.ListedBodies)
            yield return Row(body);
    }

    private static IEnumerable<DataColumn> Pair(Figure figure) =>
    [
        new(figure.Label, "number", $"单位：{figure.Unit}", figure.Path.Text),
        new($"{figure.Label}·状态", "string", "左列数据的状态", figure.Path.Text),
    ];

    private BodyRow Row(Body body)
    {
        var sums = body.Sums(Figures);
        return new BodyRow(
            [
                Number(body.Year), body.Place.Adcode, body.Place.Province ?? "", body.Place.Prefecture ?? "", body.Place.County ?? "",
                body.Name, body.IsCompilation ? "汇总报告" : "单个机关", body.FormVersion,
                body.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "", YesNo(volume.IsCounted(body)),
                body.Source.Name, body.Source.Sha256,
            ],
            [.. sums.Select(sum => sum.Value)],
            [.. sums.Zip(Figures, (sum, figure) => CellStates.Of(body, figure, sum))]);
    }

    private BodyRow Row(PlaceSummary province)
    {
        var sums = Figures.Select(figure => province.Totals.Sum(figure)).ToList();
        return new BodyRow(
            [Number(province.Year), province.Adcode, province.Name, "", "", "", "地区合计", "", "", YesNo(true), "", ""],
            [.. sums.Select(sum => sum.Value)],
            [.. sums.Select(CellStates.Of)]);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => value ? DataColumn.True : DataColumn.False;
}
