using System.Collections.Concurrent;
using System.Collections.Immutable;
using Compiler.Accuracy.Provinces;
using Compiler.Backend.Rollups;
using Compiler.Disclosure.Places.Divisions;
using Compiler.Disclosure.Rollups;
using Compiler.Testing.Storage;
using Compiler.Tests.Yearbooks.Recounting;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Tests.Yearbooks;

/// <summary>The volumes of the made-up province.</summary>
internal static class SampleVolumes
{
    public const string Mark = "样例";

    /// <summary>Enough for every kind of page.</summary>
    public const int Bodies = 200;

    private static readonly Lazy<ImmutableArray<SampleReport>> LazyReports = new(() => SampleProvince.Reports(Bodies));
    private static readonly Lazy<Rollup> LazyRollup = new(() => SampleFiles.Roll(SampleFiles.Create(Reports)));
    private static readonly Lazy<Yearbook> LazyLast = new(() => Compose(Rollup, SampleProvince.LastYear));
    private static readonly Lazy<SampleInput> LazyNation = new(() => new SampleInput(SampleNation.Reports(Reports)));
    private static readonly Lazy<SettledReceipts> LazyNationFiles = new(() => SampleFiles.Settle(Nation.Files));
    private static readonly Lazy<Rollup> LazyNationRollup = new(() => SampleFiles.Roll(NationFiles));

    private static readonly ConcurrentDictionary<(int, string), Yearbook> NationBooks = [];

    /// <summary>The true reports of all years.</summary>
    public static ImmutableArray<SampleReport> Reports => LazyReports.Value;

    public static Rollup Rollup => LazyRollup.Value;

    /// <summary>The true reports of the made-up nation with their files.</summary>
    public static SampleInput Nation => LazyNation.Value;

    /// <summary>What is read from these files.</summary>
    public static SettledReceipts NationFiles => LazyNationFiles.Value;

    public static Rollup NationRollup => LazyNationRollup.Value;

    /// <summary>The volume of the last year, in its second edition.</summary>
    public static Yearbook Last => LazyLast.Value;

    /// <summary>The second edition, with what it amends of the first.</summary>
    public static YearbookEdition Edition { get; } = new(new DateOnly(2025, 4, 30), 2, 3)
    {
        Mark = Mark,
        PreviousRevisions = [new RevisionEntry(1, new DateOnly(2025, 3, 31), 0, false)],
        Amendments =
        [
            new Amendment("requests.new_received.total", 61_204, 61_209),
            new Amendment("requests.granted.total", 20_011, 20_016),
            new Amendment("requests.total_processed.total", 58_430, 58_435),
        ],
    };

    /// <summary>A volume of the made-up nation.</summary>
    public static Yearbook OfNation(int year, string adcode) =>
        NationBooks.GetOrAdd((year, adcode), volume => Compose(NationRollup, volume.Item1, volume.Item2));

    public static YearbookComposer Composer { get; } = new(new PlaceRegister(Gazetteer.Current));

    public static Yearbook Compose(Rollup rollup, int year, string adcode = SampleProvince.Adcode) =>
        Composer.Compose(rollup, year, adcode, Edition);
}
