using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Charts comparing the places and the years of a volume.</summary>
internal static class PlaceCharts
{
    private const string Note = "注：条内数字为件数，条内容纳不下的见本章各表；数据缺失的地区以 … 表示，没有件数的以 — 表示。";

    public static ShareBars Outcomes(Volume volume, string caption) => Shares(volume, caption,
    [
        ("予以公开", FieldPath.RequestTotal(RowKeys.Granted)),
        ("部分公开", FieldPath.RequestTotal(RowKeys.PartiallyGranted)),
        .. FormCatalogue.Statutory.Current.Requests.Groups.Select(group => (Plain(group.Label), FieldPath.RequestTotal(group.Key))),
    ]);

    public static ShareBars Reviews(Volume volume, string caption) => Shares(volume, caption,
    [
        .. FormCatalogue.Statutory.Current.Disputes.Columns.Where(column => column.Key != ColumnKeys.Total)
            .Select(column => (column.Label, FieldPath.Dispute(RowKeys.Reconsideration, column.Key))),
    ]);

    /// <summary>新收 of each place in both years, over the bodies that reported in both; null if there are none.</summary>
    public static GroupedBars? TwoYears(Volume volume, Func<string, string> caption)
    {
        var growths = volume
            .Parts.Select(part => (part.Name, Growth: part.Match.Growth(Volume.NewReceived)))
            .Where(row => row.Growth.Bodies > 0)
            .ToList();
        if (growths.Count == 0)
            return null;
        ImmutableArray<ChartSeries> groups = [.. growths.Select(row => new ChartSeries(row.Name,
        [
            new ChartValue(Year(volume.Year - 1), row.Growth.Before, FigureText.Number(row.Growth.Before)),
            new ChartValue(Year(volume.Year), row.Growth.Now, FigureText.Number(row.Growth.Now)),
        ]))];
        var title = caption("各地区可比机关新收申请");
        return new GroupedBars(title, "单位：件", groups, "注：只含两年均收录报告的机关。", InWords(title, groups));
    }

    /// <summary>新收 over the years.</summary>
    public static LineChart Received(Volume volume, string caption)
    {
        var (figure, label) = YearComparison.ComparedFigures[0];
        return Lines(volume, caption, "单位：件", [new ChartSeries(label, Years(volume, totals =>
            new ChartValue("", totals.Sum(figure).Value, FigureText.Sum(totals.Sum(figure)))))]);
    }

    /// <summary>公开率 and 复议纠错率 over the years.</summary>
    public static LineChart Rates(Volume volume, string caption) => Lines(volume, caption, "单位：%",
    [
        .. YearComparison.ComparedRates.Take(2).Select(rate => new ChartSeries(rate.Name, Years(volume, totals =>
            new ChartValue("", totals.Rate(rate).Value * 100, FigureText.Rate(totals.Rate(rate)))))),
    ]);

    private static LineChart Lines(Volume volume, string caption, string unit, ImmutableArray<ChartSeries> lines) => new(
        caption, unit, lines, $"注：各年为当年计入合计的报告之和，机关范围可能不同；没有收录报告的年度不连线。{Incomparable(volume)}{Marks(lines)}", InWords(caption, lines));

    /// <summary>Names the years that share no body with the year before; empty if there are none.</summary>
    public static string Incomparable(Volume volume)
    {
        var years = volume
            .Years.Skip(1)
            .Where(entry => entry.Growth.Bodies == 0)
            .Select(entry => $"{Year(entry.Year)} 年")
            .ToList();
        return years.Count == 0 ? "" : $"{string.Join("、", years)}与上一年度没有可比机关，不能比较。";
    }

    private static string Marks(ImmutableArray<ChartSeries> lines) =>
        string.Concat(TableNotes.Marks(string.Concat(lines.SelectMany(line => line.Values).Select(value => value.Text))));

    // A year without reports is a gap.
    private static ImmutableArray<ChartValue> Years(Volume volume, Func<Totals, ChartValue> value)
    {
        var first = volume.Years[0].Year;
        var places = volume.Years.ToDictionary(entry => entry.Year);
        return
        [
            .. Enumerable
                .Range(first, volume.Year - first + 1)
                .Select(year =>
                    (places.TryGetValue(year, out var place) ? value(place.Totals) : new ChartValue("", null, FigureText.Missing)) with
                    {
                        Label = Year(year),
                    }),
        ];
    }

    private static ShareBars Shares(Volume volume, string caption, ImmutableArray<(string Label, FieldPath Path)> parts)
    {
        ImmutableArray<ChartSeries> rows = [.. volume.Parts.Select(part => new ChartSeries(part.Name, [.. parts.Select(entry =>
        {
            var sum = part.Place.Figures.Sum(FigureCatalogue.Get(entry.Path));
            return new ChartValue(entry.Label, sum.Value, FigureText.Sum(sum));
        })]))];
        return new ShareBars(caption, "单位：件", rows, Note, InWords(caption, rows));
    }

    private static string InWords(string caption, ImmutableArray<ChartSeries> rows) =>
        $"{caption}：{string.Join("；", rows.Select(row => $"{row.Name}：{string.Join("，", row.Values.Select(value => $"{value.Label} {value.Text}"))}"))}。";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string Plain(string label) => label[(label.IndexOf('）', StringComparison.Ordinal) + 1)..];
}
