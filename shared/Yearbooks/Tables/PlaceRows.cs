using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Tables;

/// <summary>The table rows by place: the parts of the totals, and the places without reports.</summary>
internal static class PlaceRows
{
    public const string Compiled = "汇总";
    public const string Missing = "未收录";

    public static ImmutableArray<(string Label, double Weight)> Labels { get; } = [("地区", 2), ("口径", 1.7)];

    /// <summary>Returns one row for each part of the place and for each missing place, the own level first.</summary>
    public static IEnumerable<FigureRow> List(Volume volume)
    {
        if (volume.Place is { Compilation: not null, PartBodies.IsEmpty: true })
            yield return new FigureRow([$"{volume.Place.Name}汇总报告", Compiled], volume.Totals, volume.GrowthOf(volume.Place.Counted));
        foreach (var own in volume.Parts.Where(part => part.Place is null))
            yield return Row(volume, own);
        var present = volume.Parts.Where(part => part.Place is not null).ToDictionary(part => part.Place!.Adcode);
        foreach (var place in Expected(volume))
        {
            yield return present.Remove(place.Adcode, out var part)
                ? Row(volume, part)
                : new FigureRow([place.Name, Missing], NoFigures.Instance, default);
        }

        foreach (var part in present.Values.OrderBy(part => part.Place!.Adcode, StringComparer.Ordinal))
            yield return Row(volume, part);
        var unresolved = Unresolved(volume);
        if (!unresolved.IsEmpty)
        {
            yield return new FigureRow(
                [VolumeCoverage.Unresolved, Sum(unresolved.Length)], new BodySum(unresolved), volume.GrowthOf(unresolved));
        }
    }

    /// <summary>Returns the row with their sum.</summary>
    public static FigureRow Total(Volume volume)
    {
        var isCompiled = volume.Place is { Compilation: not null, PartBodies.IsEmpty: true };
        var bodies = Bodies(volume);
        return new FigureRow(
            ["合计", isCompiled ? Compiled : $"加总 {FigureText.Coverage(volume.Coverage.ReceivedPlaces, volume.Coverage.Places)}"],
            volume.Place.PartBodies.IsEmpty ? volume.Totals : volume.Place.Parts,
            volume.GrowthOf(bodies));
    }

    /// <summary>Returns the reports counted in the sum.</summary>
    public static ImmutableArray<Body> Bodies(Volume volume) =>
        volume.Place.PartBodies.IsEmpty ? volume.Place.Counted : volume.Place.PartBodies;

    /// <summary>
    /// The basis of a part's figures: 汇总; 加总 with the number of levels and counties whose governments reported, out of
    /// those expected; or 部门加总 if no government reported.
    /// </summary>
    public static string Basis(Volume volume, PlacePart part) =>
        part.Place is { Compilation: not null } ? Compiled
        : part.Place is { Layer: ScopeLayer.Departments } ? Departments(part.Counted.Length)
        : part.Place is null && part.Counted.All(body => body.Layer == BodyLayer.Department) ? Departments(part.Counted.Length)
        : part.Place is { } place && volume.Coverage.Find(place.Adcode) is { Counties.IsEmpty: false } group ? Sum(group)
        : Sum(part.Counted.Length);

    /// <summary>Returns 加总 with the number of reports.</summary>
    public static string Sum(int reports) => string.Create(CultureInfo.InvariantCulture, $"加总 {reports:#,0} 份");

    private static string Departments(int reports) => string.Create(CultureInfo.InvariantCulture, $"部门加总 {reports:#,0} 份");

    private static string Sum(GroupCoverage group) =>
        group.Counties.IsEmpty ? Sum(group.Counted) : $"加总 {FigureText.Coverage(group.ReceivedPlaces, group.Places)}";

    private static FigureRow Row(Volume volume, PlacePart part) =>
        new([part.Name, Basis(volume, part)], part.Figures, volume.GrowthOf(part.Counted));

    // In a province: the prefectures, and the counties directly under it. In a municipality: the districts. In the nation: the provinces.
    private static IEnumerable<ExpectedPlace> Expected(Volume volume) => volume.IsNation
        ? volume.Expected
        : volume.Prefectures.Concat(volume.Expected.Where(county => county.Prefecture is null));

    private static ImmutableArray<Body> Unresolved(Volume volume) => volume.IsNation
        ? [.. volume.Reports.Unresolved.Where(body => body.IsCounted).Select(body => body.Body)]
        : [];
}
