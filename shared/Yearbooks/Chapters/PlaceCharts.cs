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

    private static ShareBars Shares(Volume volume, string caption, ImmutableArray<(string Label, FieldPath Path)> parts)
    {
        ImmutableArray<ChartSeries> rows = [.. volume.Parts.Select(part => new ChartSeries(part.Name, [.. parts.Select(entry =>
        {
            var sum = part.Place.Figures.Sum(FigureCatalogue.Get(entry.Path));
            return new ChartValue(entry.Label, sum.Value, FigureText.Sum(sum));
        })]))];
        return new ShareBars(caption, "单位：%（条内为件数）", rows, Note, ChartWords.Of(caption, rows));
    }

    private static string Plain(string label) => label[(label.IndexOf('）', StringComparison.Ordinal) + 1)..];
}
