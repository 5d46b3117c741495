using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Rollups;

/// <summary>The way from the province down to a report's place.</summary>
internal static class PlaceTree
{
    /// <summary>The code that stands for the nation.</summary>
    public const string Nation = "100000";

    public static bool IsProvince(string adcode) => adcode.EndsWith("0000", StringComparison.Ordinal);

    /// <summary>
    /// Province, prefecture and county as far as they are named. A county without a prefecture stands directly under
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
