namespace Compiler.Accuracy.Heads;

/// <summary>How many heads were read right.</summary>
/// <param name="Reports">How many reports.</param>
/// <param name="Counts">By part and verdict.</param>
/// <param name="Candidates">Open places whose receipt names the true one among its candidates.</param>
/// <param name="Wrong">The seeds whose reports have a part that is wrong.</param>
public sealed record HeadMeasurement(int Reports, int[][] Counts, int Candidates, IReadOnlyList<int> Wrong)
{
    /// <summary>Judges the reports that follow from these seeds.</summary>
    public static HeadMeasurement Measure(IEnumerable<int> seeds, int threads)
    {
        var counts = HeadSample.Parts.Select(_ => new int[Enum.GetValues<HeadVerdict>().Length]).ToArray();
        var (reports, candidates) = (0, 0);
        var wrong = new List<int>();
        foreach (var (seed, verdicts, isCandidate) in seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(Judge))
        {
            reports++;
            for (var part = 0; part < verdicts.Length; part++)
                counts[part][(int)verdicts[part]]++;
            candidates += isCandidate ? 1 : 0;
            if (verdicts.Contains(HeadVerdict.Wrong))
                wrong.Add(seed);
        }

        return new HeadMeasurement(reports, counts, candidates, wrong);
    }

    private static (int Seed, HeadVerdict[] Verdicts, bool IsCandidate) Judge(int seed)
    {
        var (verdicts, isCandidate) = HeadSample.Create(seed).Judge();
        return (seed, verdicts, isCandidate);
    }
}
