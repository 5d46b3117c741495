using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>The table rows by place: the parts of the totals; the places without reports are only named.</summary>
internal static class PlaceRows
{
    public const string Compiled = "汇总";

    public static ImmutableArray<(string Label, double Weight)> Labels { get; } = [("地区", 2), ("口径", 1.7)];

    /// <summary>Returns one row for each part of the place, the own level first.</summary>
    public static IEnumerable<FigureRow> List(Volume volume)
    {
        if (volume.IsCompiledOnly)
            yield return new FigureRow([$"{volume.Name}汇总报告", Compiled], volume.Totals, GrowthOf(volume.Sum));
        foreach (var own in volume.Parts.Where(part => part.Place.Adcode is null))
            yield return Row(volume, own);
        var present = volume.Parts.Where(part => part.Place.Adcode is not null).ToDictionary(part => part.Place.Adcode!);
        foreach (var place in Expected(volume))
        {
            if (present.Remove(place.Adcode, out var part))
                yield return Row(volume, part);
        }

        foreach (var part in present.Values.OrderBy(part => part.Place.Adcode, StringComparer.Ordinal))
            yield return Row(volume, part);
        if (volume.Open is { } open)
            yield return new FigureRow([open.Name, Sum(open.Place.Reports)], open.Place.Figures, GrowthOf(open));
    }

    /// <summary>The names of the places that are expected and have no reports, in order.</summary>
    public static ImmutableArray<string> Missing(Volume volume)
    {
        var present = volume.Parts.Select(part => part.Place.Adcode).ToHashSet();
        return volume.IsCompiledOnly
            ? []
            : [.. Expected(volume).Where(place => !present.Contains(place.Adcode)).Select(place => place.Name)];
    }

    /// <summary>Returns the row with their sum.</summary>
    public static FigureRow Total(Volume volume) => new(
        [
            "合计",
            volume.IsCompiledOnly ? Compiled : $"加总 {FigureText.Coverage(volume.Coverage.ReceivedPlaces, volume.Coverage.Places)}",
        ],
        volume.Sum.Place.Figures,
        GrowthOf(volume.Sum));

    /// <summary>
    /// The basis of a part's figures: 汇总; 加总 with the number of levels and counties whose governments reported, out of
    /// those expected; or 部门加总 if no government reported.
    /// </summary>
    public static string Basis(Volume volume, PlacePart part) => part.Layer switch
    {
        ScopeLayer.Compilation => Compiled,
        ScopeLayer.Departments => Departments(part.Reports),
        _ when part.Adcode is { } adcode && volume.Coverage.Find(adcode) is { Counties.IsEmpty: false } group => Sum(group),
        _ => Sum(part.Reports),
    };

    /// <summary>Returns 加总 with the number of reports.</summary>
    public static string Sum(int reports) => string.Create(CultureInfo.InvariantCulture, $"加总 {reports:#,0} 份");

    private static string Departments(int reports) => string.Create(CultureInfo.InvariantCulture, $"部门加总 {reports:#,0} 份");

    private static string Sum(GroupCoverage group) =>
        group.Counties.IsEmpty ? Sum(group.Counted) : $"加总 {FigureText.Coverage(group.ReceivedPlaces, group.Places)}";

    private static FigureRow Row(Volume volume, VolumePart part) =>
        new([part.Name, Basis(volume, part.Place)], part.Place.Figures, GrowthOf(part));

    private static Growth GrowthOf(VolumePart part) => part.Match.Growth(Volume.NewReceived);

    // In a province: the prefectures, and the counties directly under it. In a municipality: the districts. In the nation: the provinces.
    private static IEnumerable<ExpectedPlace> Expected(Volume volume) => volume.IsNation
        ? volume.Expected
        : volume.Prefectures.Concat(volume.Expected.Where(county => county.Prefecture is null));
}
