using Compiler.Disclosure.Places.Divisions;

namespace Compiler.Accuracy.Provinces;

/// <summary>
/// The scope rule of the yearbook, written anew for the samples: the level's compilation when there is one, else the bodies
/// of the level and the same of each level below.
/// </summary>
public static class SampleSums
{
    /// <summary>The reports that make the sum below a level, its own compilation apart.</summary>
    public static IEnumerable<SampleReport> Counted(IEnumerable<SampleReport> ofOneYear, Division level)
    {
        var local = ofOneYear
            .Where(report => report.Kind is SampleKind.Body or SampleKind.Compilation && report.Place!.IsWithin(level))
            .ToList();
        var compiled = local
            .Where(report => report.Kind == SampleKind.Compilation && report.Place != level)
            .Select(report => report.Place!)
            .ToHashSet();
        foreach (var report in local)
        {
            var isLevelsOwn = report.Kind == SampleKind.Compilation;
            if (report.Place == level && isLevelsOwn)
                continue;
            var isCovered = compiled.Any(place => report.Place!.IsWithin(place) && (report.Place != place || !isLevelsOwn));
            if (!isCovered)
                yield return report;
        }
    }

    /// <summary>The reports that a level's totals are made of.</summary>
    public static IReadOnlyList<SampleReport> Sum(IReadOnlyCollection<SampleReport> ofOneYear, Division level) =>
        ofOneYear.FirstOrDefault(report => report.Kind == SampleKind.Compilation && report.Place == level) is { } compilation
            ? [compilation]
            : [.. Counted(ofOneYear, level)];
}
