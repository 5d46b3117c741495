using Compiler.Accuracy.Provinces;
using Compiler.Places;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>One year of the made-up province, from its true reports.</summary>
internal sealed class SampleYear
{
    public SampleYear(IEnumerable<SampleReport> all, int year)
    {
        var reports = all.ToList();
        Year = year;
        Reports = [.. reports.Where(report => report.Year == year)];
        Before = [.. reports.Where(report => report.Year == year - 1)];
        Comparison = new Years(Before);
        Province = Gazetteer.Current.Find(SampleProvince.Adcode)!;
        Prefectures = [.. Gazetteer.Current.Prefectures(Province)];
    }

    public int Year { get; }

    public List<SampleReport> Reports { get; }

    public List<SampleReport> Before { get; }

    public Years Comparison { get; }

    public Division Province { get; }

    public List<Division> Prefectures { get; }

    /// <summary>The reports of the province's totals: its compilation, or the parts.</summary>
    public IReadOnlyList<SampleReport> Whole => SampleSums.Of(Reports, Province);

    public IReadOnlyList<SampleReport> WholeBefore => SampleSums.Of(Before, Province);

    /// <summary>The bodies of a level itself, its compilation apart.</summary>
    public List<SampleReport> OwnLevel(Division level) => [.. Parts(level).Where(report => report.Place == level)];

    /// <summary>What the sum below a level is made of.</summary>
    public IReadOnlyList<SampleReport> Parts(Division level) => [.. SampleSums.Counted(Reports, level)];

    public IReadOnlyList<SampleReport> Of(Division level) => SampleSums.Of(Reports, level);

    /// <summary>The level itself and the prefectures that have reports, with these, in the order of the tables.</summary>
    public IEnumerable<(string Name, Division? Place, IReadOnlyList<SampleReport> Reports)> Rows(Division level, IEnumerable<Division> below)
    {
        if (OwnLevel(level) is { Count: > 0 } own)
            yield return ("本级", null, own);
        foreach (var place in below)
            if (Of(place) is { Count: > 0 } reports)
                yield return (place.Name, place, reports);
    }
}
