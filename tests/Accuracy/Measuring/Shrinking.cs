using Compiler.Accuracy.Printing;

namespace Compiler.Accuracy.Measuring;

/// <summary>Makes a sample with a silent error smaller: fewer mishaps, then fewer lines.</summary>
public static class Shrinking
{
    /// <summary>The smallest sample found in which a figure is wrong in silence that was so before.</summary>
    /// <param name="sample">A sample with a silent error.</param>
    /// <param name="intact">The same sample before any mishap.</param>
    public static Sample Shrink(Sample sample, Sample intact)
    {
        HashSet<int> silent = [.. sample.SilentErrors()];
        return WithFewerLines(WithFewerMishaps(sample, intact, silent), silent);
    }

    private static Sample WithFewerMishaps(Sample sample, Sample intact, HashSet<int> silent)
    {
        for (var i = sample.Mishaps.Length - 1; i >= 0; i--)
        {
            var fewer = sample.Mishaps.RemoveAt(i).Aggregate(intact, (made, mishap) => made.After(mishap) ?? made);
            if (fewer.SilentErrors().Any(silent.Contains))
                sample = fewer;
        }

        return sample;
    }

    // Rows of table 三 stay, for they are the evidence against each other.
    private static Sample WithFewerLines(Sample sample, HashSet<int> silent)
    {
        for (var i = sample.Lines.Length - 1; i >= 0; i--)
        {
            if (sample.Lines[i] is { Kind: LineKind.Title } or { RequestRow: >= 0 })
                continue;
            var shorter = sample with { Lines = sample.Lines.RemoveAt(i) };
            if (shorter.SilentErrors().Any(silent.Contains))
                sample = shorter;
        }

        return sample;
    }
}
