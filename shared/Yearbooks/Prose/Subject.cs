using System.Collections.Immutable;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Disclosure.Rollups.Years;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Yearbooks.Prose;

/// <summary>The place and year that a text is about.</summary>
/// <param name="Name">Full official name.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Compilation">The name of the body whose compilation the figures are; null if they are a sum.</param>
/// <param name="Layer">The layer of the figures.</param>
/// <param name="Reports">The number of counted reports.</param>
/// <param name="ReceivedPlaces">The levels and counties whose government has reported.</param>
/// <param name="Places">The levels and counties; 0 for a county, which has only itself.</param>
/// <param name="Figures">The totals.</param>
/// <param name="Match">The counted reports compared with those of the same bodies in the year before.</param>
/// <param name="HasYearBefore">Whether there are reports of the year before.</param>
/// <param name="Units">The bodies behind the figures; for the nation its provinces.</param>
internal sealed record Subject(
    string Name,
    int Year,
    string? Compilation,
    ScopeLayer Layer,
    int Reports,
    int ReceivedPlaces,
    int Places,
    IFigures Figures,
    IYearMatch Match,
    bool HasYearBefore,
    ImmutableArray<SubjectUnit> Units)
{
    /// <summary>Who has received and handled: the place itself only if it says so in a compilation.</summary>
    public string Actor => Compilation is null ? "所收录报告合计" : Name;

    /// <summary>The word for one of <see cref="Units"/>.</summary>
    public string UnitWord { get; init; } = "机关";

    /// <summary>The place of a volume.</summary>
    public static Subject FromVolume(Volume volume) => new(
        volume.Name,
        volume.Year,
        volume.Compilation?.Name,
        volume.Layer,
        volume.Counted.Reports,
        volume.Coverage.ReceivedPlaces,
        volume.Coverage.Places,
        volume.Totals,
        volume.Match,
        volume.LastTotals is not null,
        volume is ProvinceVolume province
            ? [.. province.Place.PartBodies.Select(SubjectUnit.FromBody)]
            : [.. volume.Parts.Where(part => part.Place.Layer != ScopeLayer.Departments).Select(SubjectUnit.FromPart)])
    {
        UnitWord = volume.IsNation ? "省份" : "机关",
    };

    /// <summary>A city or county of a province.</summary>
    public static Subject FromPlace(ProvinceVolume volume, PlaceRollup place)
    {
        var group = volume.Coverage.Find(place.Adcode) is { Counties.IsEmpty: false } city ? city : null;
        return new Subject(
            place.Name,
            volume.Year,
            place.Compilation?.Name,
            place.Layer,
            place.Counted.Length,
            group?.ReceivedPlaces ?? 0,
            group?.Places ?? 0,
            place.Totals,
            volume.MatchOf(place.Counted),
            volume.HadReports(place.Adcode),
            [.. place.PartBodies.Select(SubjectUnit.FromBody)]);
    }
}

/// <summary>A body or a province behind the figures of a subject.</summary>
/// <param name="Name">Its name, with its place if the name does not say it.</param>
/// <param name="Figures">Its key figures.</param>
internal sealed record SubjectUnit(string Name, IFigures Figures)
{
    public static SubjectUnit FromPart(VolumePart part) => new(part.Name, part.Place.Figures);

    public static SubjectUnit FromBody(Body body)
    {
        var place = body.Place.County ?? body.Place.Prefecture ?? body.Place.Province;
        return new SubjectUnit(
            place is null || body.Name.Contains(place, StringComparison.Ordinal) ? body.Name : $"{body.Name}（{place}）", body.Figures);
    }
}
