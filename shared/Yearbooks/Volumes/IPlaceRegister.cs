using System.Collections.Immutable;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Lists the places expected to report.</summary>
public interface IPlaceRegister
{
    /// <summary>Returns the provinces in a year, by code; empty if unknown.</summary>
    /// <param name="year">The reporting year.</param>
    ImmutableArray<ExpectedPlace> Provinces(int year);

    /// <summary>Returns the prefectures of a province in a year, by code; empty for a municipality.</summary>
    /// <param name="provinceAdcode">Six-digit code of the province.</param>
    /// <param name="year">The reporting year.</param>
    ImmutableArray<ExpectedPlace> PrefecturesOf(string provinceAdcode, int year);

    /// <summary>Returns the county-level divisions of a province in a year, by code; empty if unknown.</summary>
    /// <param name="provinceAdcode">Six-digit code of the province.</param>
    /// <param name="year">The reporting year.</param>
    ImmutableArray<ExpectedPlace> CountiesOf(string provinceAdcode, int year);
}

/// <summary>A province, prefecture or county-level division expected to report.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Prefecture">
/// Full official name of its prefecture; null for a province, a prefecture and a county directly under a province.
/// </param>
public sealed record ExpectedPlace(string Adcode, string Name, string? Prefecture);
