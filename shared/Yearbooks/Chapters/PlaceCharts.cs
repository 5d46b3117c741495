using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Charts comparing the places of a volume.</summary>
internal static class PlaceCharts
{
    private const string Note = "注：条内数字为件数，条内容纳不下的见本章各表；数据缺失的地区以 … 表示，没有件数的以 — 表示。";

    /// <summary>The outcomes of each place.</summary>
    public static ImmutableArray<ChartSeries> Outcomes(Volume volume) => Counts(volume,
    [
        ("予以公开", FieldPath.RequestTotal(RowKeys.Granted)),
        ("部分公开", FieldPath.RequestTotal(RowKeys.PartiallyGranted)),
        .. FormCatalogue.Statutory.Current.Requests.Groups.Select(group => (Plain(group.Label), FieldPath.RequestTotal(group.Key))),
    ]);

    /// <summary>The outcomes of the administrative reconsiderations of each place.</summary>
    public static ImmutableArray<ChartSeries> Reviews(Volume volume) => Counts(volume,
    [
        .. FormCatalogue.Statutory.Current.Disputes.Columns.Where(column => column.Key != ColumnKeys.Total)
            .Select(column => (column.Label, FieldPath.Dispute(RowKeys.Reconsideration, column.Key))),
    ]);

    /// <summary>Bars with the shares of each place's counts.</summary>
    public static ShareBars Draw(ImmutableArray<ChartSeries> places, string caption) =>
        new(caption, "单位：%（条内为件数）", places, Note, ChartWords.Of(caption, places));

    private static ImmutableArray<ChartSeries> Counts(Volume volume, ImmutableArray<(string Label, FieldPath Path)> parts) =>
        [.. volume.Parts.Select(part => new ChartSeries(part.Name, [.. parts.Select(entry =>
        {
            var sum = part.Place.Figures.Sum(FigureCatalogue.Get(entry.Path));
            return new ChartValue(entry.Label, sum.Value, FigureText.Sum(sum));
        })]))];

    private static string Plain(string label) => label[(label.IndexOf('）', StringComparison.Ordinal) + 1)..];
}
