using Compiler.Disclosure.Rollups.Figures;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Volumes;
using static Compiler.Yearbooks.Tables.TableParts;

namespace Compiler.Yearbooks.Chapters.Coverage;

/// <summary>The counties of a province, or the provinces of the nation, from which there is no report.</summary>
internal static class MissingPlaces
{
    public const string Title = "未收录报告的县级行政区";

    /// <summary>Returns the name of each, with that of its prefecture.</summary>
    public static IReadOnlyList<(string Group, string Name)> Of(Volume volume) => volume.IsNation
        ?
        [
            .. volume.Expected.Where(place => volume.Coverage.Find(place.Adcode) is { Received: 0 })
                .Select(place => (Group: "", place.Name)),
        ]
        :
        [
            .. volume.Coverage.Groups.SelectMany(group => group.Counties
                .Where(county => county.State == PlaceState.Missing)
                .Select(county => (Group: group.Name, county.Name))),
        ];

    /// <summary>Whether the annex has the list: where most are missing, it would be nearly a list of all.</summary>
    public static bool AreInAnnex(Volume volume) => !volume.IsNation && Of(volume).Count > volume.Expected.Length / 2.0;

    /// <summary>The list of a province.</summary>
    public static Table Table(Volume volume)
    {
        var missing = Of(volume);
        return Plain(
            Title, "单位：个", "missing", [("地区", Words(1.4)), ("数量", Numbers(0.6)), ("名称", Words(8))],
            missing.GroupBy(place => place.Group)
                .Select(group => Row(group.Key, FigureText.Number(group.Count()), string.Join("、", group.Select(place => place.Name))))
                .Append(Total("合计", FigureText.Number(missing.Count), "")));
    }
}
