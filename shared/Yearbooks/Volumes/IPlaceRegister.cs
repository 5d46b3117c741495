using System.Collections.Immutable;

namespace Compiler.Yearbooks.Volumes;

/// <summary>Knows which places should have reported.</summary>
public interface IPlaceRegister
{
    /// <summary>The provinces in a year, in the order of their codes; empty where nothing is known.</summary>
    /// <param name="year">The year reported on.</param>
    ImmutableArray<ExpectedPlace> Provinces(int year);

    /// <summary>The prefectures of a province in a year, in the order of their codes; empty for a municipality.</summary>
    /// <param name="provinceAdcode">Six-digit code of the province.</param>
    /// <param name="year">The year reported on.</param>
    ImmutableArray<ExpectedPlace> PrefecturesOf(string provinceAdcode, int year);

    /// <summary>
    /// The county-level divisions of a province in a year, in the order of their codes; empty where nothing is known.
    /// </summary>
    /// <param name="provinceAdcode">Six-digit code of the province.</param>
    /// <param name="year">The year reported on.</param>
    ImmutableArray<ExpectedPlace> CountiesOf(string provinceAdcode, int year);
}

/// <summary>A province, a prefecture or a county-level division that is expected to report.</summary>
/// <param name="Adcode">Six-digit code.</param>
/// <param name="Name">Full official name.</param>
/// <param name="Prefecture">
/// Full official name of its prefecture; null for a province, a prefecture and a county directly under a province.
/// </param>
public sealed record ExpectedPlace(string Adcode, string Name, string? Prefecture);
