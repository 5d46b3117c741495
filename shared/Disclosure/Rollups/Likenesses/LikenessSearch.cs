using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Prints;

namespace Compiler.Disclosure.Rollups.Likenesses;

/// <summary>
/// Finds the reports that repeat their own of the year before, and for each the other report of the year that it repeats most. Work
/// grows with the number of reports, not of pairs: only reports that agree in a band of samples are compared, and of the many that
/// agree in one band only neighbours.
/// </summary>
public static class LikenessSearch
{
    // Two texts with half of their runs in common agree in one of 42 bands of 3 samples in 99.6 % of cases, unrelated ones in 1 %.
    private const int BandSamples = 3;

    // Of a template that hundreds of bodies use, each is found beside one of these.
    private const int Neighbours = 8;

    /// <summary>Returns what is repeated, in the order of the bodies: last year's first, then that of another body.</summary>
    /// <param name="bodies">The reports of a year.</param>
    /// <param name="before">Returns the report of the same body in the year before; null if there is none.</param>
    public static ImmutableArray<Likeness> Find(ImmutableArray<Body> bodies, Func<Body, Body?> before)
    {
        var overviews = Nearest(bodies, RepeatedPart.Overview, body => body.Prints.Overview);
        var problems = Nearest(bodies, RepeatedPart.Problems, body => body.Prints.Problems);
        return
        [
            .. bodies.SelectMany(body => (IEnumerable<Likeness?>)
            [
                .. before(body) is { } last ? WithLastYear(body, last) : [],
                overviews.GetValueOrDefault(body),
                problems.GetValueOrDefault(body),
            ]).OfType<Likeness>(),
        ];
    }

    private static IEnumerable<Likeness> WithLastYear(Body body, Body last)
    {
        if (RepetitionCheck.Share(body.Prints.Overview, last.Prints.Overview) is { } overview)
            yield return new Likeness(body, RepeatedPart.Overview, last, overview);
        if (RepetitionCheck.Share(body.Prints.Problems, last.Prints.Problems) is { } problems)
            yield return new Likeness(body, RepeatedPart.Problems, last, problems);
        if (HasSameTables(body, last))
            yield return new Likeness(body, RepeatedPart.Tables, last, 1);
    }

    private static bool HasSameTables(Body body, Body last) =>
        body.FormVersion == last.FormVersion
        && body.Values.Bytes.SequenceEqual(last.Values.Bytes)
        && body.Values.ToArray().Count(value => value is { } number && number != 0) >= RepetitionCheck.MinNumbers;

    private static Dictionary<Body, Likeness> Nearest(ImmutableArray<Body> bodies, RepeatedPart part, Func<Body, TextPrint?> print)
    {
        var nearest = new Dictionary<Body, Likeness>(ReferenceEqualityComparer.Instance);
        var prints = bodies.Select(print).ToArray();
        for (var band = 0; band + BandSamples <= TextPrint.Samples; band += BandSamples)
        {
            var agreeing = new Dictionary<ulong, List<int>>();
            for (var i = 0; i < prints.Length; i++)
            {
                if (prints[i] is not { } own || KeyOf(own, band) is not { } key)
                    continue;
                ref var others = ref CollectionsMarshal.GetValueRefOrAddDefault(agreeing, key, out _);
                others ??= [];
                foreach (var other in others)
                {
                    Keep(nearest, part, bodies[i], bodies[other], own.ShareIn(prints[other]!));
                    Keep(nearest, part, bodies[other], bodies[i], prints[other]!.ShareIn(own));
                }

                if (others.Count < Neighbours)
                    others.Add(i);
            }
        }

        return nearest;
    }

    private static void Keep(Dictionary<Body, Likeness> nearest, RepeatedPart part, Body body, Body other, double share)
    {
        // The compilation of a level and the report of its own office are often one text.
        var isOneLevel = body.Place.Adcode == other.Place.Adcode && body.IsCompilation != other.IsCompilation;
        if (!isOneLevel && share > RepetitionCheck.Threshold && (!nearest.TryGetValue(body, out var known) || share > known.Share))
            nearest[body] = new Likeness(body, part, other, share);
    }

    // Null where a sample is empty, which many short texts have in common.
    private static ulong? KeyOf(TextPrint print, int band)
    {
        var key = 0UL;
        foreach (var sample in print.Sampled.Slice(band, BandSamples))
        {
            if (sample == 0)
                return null;
            key = (key << 16) | sample;
        }

        return key;
    }
}
