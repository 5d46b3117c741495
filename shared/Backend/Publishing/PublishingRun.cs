using Compiler.Backend.Rollups;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>What a publishing run has done.</summary>
public sealed class PublishingRun
{
    private readonly List<Edition> published = [];
    private readonly List<string> failures = [];
    private readonly List<PartitionRollup> rollups = [];

    /// <summary>The revisions that it has published itself: national volumes, and volumes that were withdrawn.</summary>
    public IReadOnlyList<Edition> Published => published;

    /// <summary>The number of provincial volumes that it has ordered.</summary>
    public int Ordered { get; internal set; }

    /// <summary>What has failed, with the reason; the next run tries it again.</summary>
    public IReadOnlyList<string> Failures => failures;

    /// <summary>What has become of the totals that it brought up to date.</summary>
    public IReadOnlyList<PartitionRollup> Rollups => rollups;

    /// <summary>The totals that somebody has altered or removed; they were computed anew.</summary>
    public IReadOnlyList<Partition> Altered { get; internal set; } = [];

    /// <summary>The files of volumes that somebody has altered or removed; the volumes are printed again.</summary>
    public IReadOnlyList<string> AlteredFiles { get; internal set; } = [];

    internal void Fail(string failure) => failures.Add(failure);

    internal async Task TryAsync<T>(string intent, Func<Task<T>> work)
    {
        try
        {
            var done = await work();
            if (done is Edition edition)
                published.Add(edition);
            if (done is PartitionRollup rollup)
                rollups.Add(rollup);
        }
        catch (Exception cause) when (cause is StorageException or RenderingException)
        {
            failures.Add($"Cannot {intent}: {cause.Message}");
        }
    }
}
