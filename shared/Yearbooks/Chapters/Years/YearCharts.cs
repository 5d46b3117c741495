using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Tables;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters.Years;

/// <summary>Charts that set two years against each other, always of the same bodies; null where there are none.</summary>
internal static class YearCharts
{
    private const string SameBodies = "注：只含两年均收录报告的机关。";

    /// <summary>新收 of each place in both years.</summary>
    public static GroupedBars? Parts(Volume volume, Func<string, string> caption) => Bars(
        caption, "各地区可比机关新收申请", "单位：件", SameBodies,
        volume.Parts.Select(part => (part.Name, Growth: part.Match.Growth(Volume.NewReceived)))
            .Where(row => row.Growth.Bodies > 0)
            .Select(row => Pair(row.Name, volume.Year, row.Growth)));

    /// <summary>新收 of each year against the year before; null also where there is only one such pair, which the tables have.</summary>
    public static GroupedBars? Received(Volume volume, Func<string, string> caption)
    {
        var pairs = volume.Years.Where(entry => entry.Growth.Bodies > 0).ToList();
        return pairs.Count < 2 ? null : Bars(
            caption, "各年与上一年度可比机关新收申请", "单位：件", "注：各组只含该年与上一年度均收录报告的机关；各组的机关不同，组间不宜比较。",
            pairs.Select(entry => Pair(
                $"{Year(entry.Year)} 年（{FigureText.Number(entry.Growth.Bodies)} 个机关）", entry.Year, entry.Growth)));
    }

    /// <summary>公开率 and 复议纠错率 in both years.</summary>
    public static GroupedBars? Rates(Volume volume, Func<string, string> caption)
    {
        ImmutableArray<ChartSeries> groups =
        [
            .. YearComparison.ComparedRates.Take(2).Select(rate => (Rate: rate, Change: volume.Match.Change(rate)))
                .Where(row => row.Change.Difference is not null)
                .Select(row => new ChartSeries($"{row.Rate.Name}（{FigureText.Number(row.Change.Bodies)} 个机关）",
                [
                    Value(volume.Year - 1, row.Change.Before),
                    Value(volume.Year, row.Change.Now),
                ])),
        ];
        return Bars(caption, "可比机关公开率与复议纠错率", "单位：%", $"{SameBodies}{Marks(groups)}", groups);
    }

    private static ChartSeries Pair(string name, int year, Growth growth) => new(name,
    [
        new ChartValue(Year(year - 1), growth.Before, FigureText.Number(growth.Before)),
        new ChartValue(Year(year), growth.Now, FigureText.Number(growth.Now)),
    ]);

    private static ChartValue Value(int year, Fraction rate) => new(Year(year), rate.Value * 100, FigureText.Rate(rate));

    private static GroupedBars? Bars(
        Func<string, string> caption, string title, string unit, string note, IEnumerable<ChartSeries> series)
    {
        ImmutableArray<ChartSeries> groups = [.. series];
        if (groups.IsEmpty)
            return null;
        var numbered = caption(title);
        return new GroupedBars(numbered, unit, groups, note, ChartWords.Of(numbered, groups));
    }

    private static string Marks(ImmutableArray<ChartSeries> groups) =>
        string.Concat(TableNotes.Marks(string.Concat(groups.SelectMany(group => group.Values).Select(value => value.Text))));

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
