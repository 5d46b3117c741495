using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>Lists the places from the province down to the place of a report.</summary>
internal static class PlaceTree
{
    /// <summary>The code of the nation.</summary>
    public const string Nation = "100000";

    /// <summary>Stands for the province of reports whose place is unresolved.</summary>
    public const string Unresolved = "000000";

    public static bool IsProvince(string adcode) => adcode.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>
    /// Returns province, prefecture and county, as far as they are known. A county without a prefecture is directly under
    /// the province, whatever its code.
    /// </summary>
    public static IEnumerable<(string Adcode, string? Name, string Path, string Parent)> Chain(ReportPlace place)
    {
        var province = place.ProvinceAdcode;
        yield return (province, place.Province, place.Province ?? province, Nation);
        if (place.Adcode == province)
            yield break;

        var parent = province;
        if (place.Prefecture is not null)
        {
            parent = place.County is null ? place.Adcode : $"{place.Adcode[..4]}00";
            yield return (parent, place.Prefecture, place.Province + place.Prefecture, province);
        }

        if (place.Adcode != parent)
            yield return (place.Adcode, place.County, place.Province + place.Prefecture + place.County, parent);
    }
}
