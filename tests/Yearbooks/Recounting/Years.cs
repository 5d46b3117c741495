using Compiler.Accuracy.Provinces;

namespace Compiler.Tests.Yearbooks.Recounting;

/// <summary>Compares the reports of one year with those of the same bodies in the year before, by plain loops.</summary>
internal sealed class Years(IReadOnlyCollection<SampleReport> before)
{
    private readonly Dictionary<(string, string?), SampleReport> byBody = before.ToDictionary(report =>
        (report.Agency, report.Place?.Code));

    /// <summary>A figure in both years over the bodies that have it in both.</summary>
    public (decimal Before, decimal Now, int Bodies) Figure(IEnumerable<SampleReport> now, string path) => Pairs(now, path, path);

    /// <summary>What was carried forward against what was carried over.</summary>
    public (decimal Before, decimal Now, int Bodies) Carried(IEnumerable<SampleReport> now) =>
        Pairs(now, "requests.carried_forward.total", "requests.carried_over.total");

    /// <summary>How many bodies carried over something else than they had carried forward.</summary>
    public int Breaks(IEnumerable<SampleReport> now) =>
        now.Count(report => Carried([report]) is { Bodies: 1 } pair && pair.Before != pair.Now);

    /// <summary>A rate in both years over the bodies that have all of it in both.</summary>
    public (Recount.Rate Before, Recount.Rate Now, int Bodies) Rate(IEnumerable<SampleReport> now, string id)
    {
        var pairs = now.Where(report => Last(report) is { } last && Recount.IsComplete(report, id) && Recount.IsComplete(last, id))
            .ToList();
        return (Recount.RateOf(pairs.Select(report => Last(report)!), id), Recount.RateOf(pairs, id), pairs.Count);
    }

    /// <summary>新收同比 as printed.</summary>
    public string Growth(IEnumerable<SampleReport> now) => Change(Figure(now, "requests.new_received.total"));

    public static string Change((decimal Before, decimal Now, int Bodies) pair) =>
        Recount.Change(pair.Bodies == 0 || pair.Before == 0 ? null : (pair.Now - pair.Before) / pair.Before);

    private (decimal Before, decimal Now, int Bodies) Pairs(IEnumerable<SampleReport> now, string pathBefore, string pathNow)
    {
        var (sumBefore, sumNow, bodies) = (0m, 0m, 0);
        foreach (var report in now)
        {
            if (Last(report) is { } last && Recount.Value(last, pathBefore) is { } a && Recount.Value(report, pathNow) is { } b)
                (sumBefore, sumNow, bodies) = (sumBefore + a, sumNow + b, bodies + 1);
        }

        return (sumBefore, sumNow, bodies);
    }

    private SampleReport? Last(SampleReport report) => byBody.GetValueOrDefault((report.Agency, report.Place?.Code));
}
