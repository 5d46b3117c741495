using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;

namespace Compiler.Backend.Intake.Folders;

/// <summary>
/// Reports bodies that may have been renamed: 教育局 reports for one year, 教育和体育局 of the same place for the next, and neither for
/// both. They count as two bodies; a person decides.
/// </summary>
internal static class Renamings
{
    private const int MinStemLength = 2;

    private static readonly string[] Endings = ["委员会", "办公室", "管理局", "局", "委", "办", "厅", "中心", "处"];

    /// <summary>The findings, each with the number of the report that it is about.</summary>
    public static IEnumerable<(int Number, Finding Finding)> Find(IReadOnlyList<ReceiptHead> heads, IEnumerable<int> counted)
    {
        foreach (var place in counted
            .GroupBy(i => (heads[i].Place.Adcode, heads[i].Place.Line))
            .Where(place => place.Key.Adcode.Length > 0))
        {
            var years = place.ToLookup(i => heads[i].Body, i => heads[i].Year!.Value);
            foreach (var i in place)
            {
                var (key, year) = (heads[i].Body, heads[i].Year!.Value);
                if (years[key].Min() != year)
                    continue;
                var previous = years.FirstOrDefault(other => other.Max() == year - 1 && IsLike(other.Key, key, heads[i].Place));
                if (previous is not null)
                    yield return (i, FindingCatalogue.BodyPossiblyRenamed(key.Name, previous.Key.Name, year - 1));
            }
        }
    }

    private static bool IsLike(BodyKey previous, BodyKey now, ReportPlace place) =>
        previous.IsCompilation == now.IsCompilation
        && Stem(previous.Name, place) is { Length: >= MinStemLength } a
        && Stem(now.Name, place) is { Length: >= MinStemLength } b
        && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    // 平乡县教育局 gives 教育.
    private static string Stem(string name, ReportPlace place)
    {
        var own = place.County ?? place.Prefecture ?? place.Province ?? "";
        var stem = name.StartsWith(own, StringComparison.Ordinal) ? name[own.Length..] : name;
        return Array.Find(Endings, ending => stem.EndsWith(ending, StringComparison.Ordinal)) is { } found ? stem[..^found.Length] : stem;
    }
}
