namespace Compiler.Disclosure.Places.Divisions;

/// <summary>The levels of administrative divisions, highest first.</summary>
public enum DivisionLevel
{
    /// <summary>省、自治区、直辖市、特别行政区.</summary>
    Province,

    /// <summary>地级市、地区、自治州、盟.</summary>
    Prefecture,

    /// <summary>县、自治县、旗、自治旗、县级市、市辖区、林区、特区.</summary>
    County,

    /// <summary>
    /// A development zone or administrative area that the statistics count as a county. By law it is not a division: its
    /// bodies belong to the division above.
    /// </summary>
    Zone,

    /// <summary>镇、乡、街道, and farms and zones that the statistics count as townships.</summary>
    Township,
}
