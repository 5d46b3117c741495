using System.Collections.Immutable;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Rollups;

/// <summary>The divisions that should have reported, from the gazetteer: those that existed at the end of the year.</summary>
/// <param name="gazetteer">The divisions.</param>
public sealed class PlaceRegister(Gazetteer gazetteer) : IPlaceRegister
{
    // 台湾、香港、澳门: the regulations on disclosure do not apply there.
    private const string LastUnderTheRegulations = "700000";

    /// <inheritdoc/>
    public ImmutableArray<ExpectedPlace> Provinces(int year) =>
    [
        .. gazetteer.Provinces
            .Where(province => string.CompareOrdinal(province.Code, LastUnderTheRegulations) < 0)
            .Select(province => new ExpectedPlace(province.Code, province.Name, null)),
    ];

    /// <inheritdoc/>
    public ImmutableArray<ExpectedPlace> PrefecturesOf(string provinceAdcode, int year) =>
        gazetteer.Find(provinceAdcode) is not { } province
            ? []
            : [.. gazetteer.Prefectures(province).Select(prefecture => new ExpectedPlace(prefecture.Code, prefecture.Name, null))];

    /// <inheritdoc/>
    public ImmutableArray<ExpectedPlace> CountiesOf(string provinceAdcode, int year) =>
        gazetteer.Find(provinceAdcode) is not { } province
            ? []
            :
            [
                .. gazetteer
                    .Counties(province, year)
                    .Select(county => new ExpectedPlace(county.Code, county.Name, county.AncestorAt(DivisionLevel.Prefecture)?.Name)),
            ];
}
