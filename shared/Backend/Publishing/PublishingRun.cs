using Compiler.Backend.Storage;
using Compiler.Yearbooks.Rendering;
using Compiler.Yearbooks.Volumes;

namespace Compiler.Backend.Publishing;

/// <summary>What a publishing run has done.</summary>
public sealed class PublishingRun
{
    private readonly List<Edition> published = [];
    private readonly List<string> failures = [];

    /// <summary>The revisions that it has published itself: national volumes, and volumes that were withdrawn.</summary>
    public IReadOnlyList<Edition> Published => published;

    /// <summary>The number of provincial volumes that it has ordered.</summary>
    public int Ordered { get; internal set; }

    /// <summary>What has failed, with the reason; the next run tries it again.</summary>
    public IReadOnlyList<string> Failures => failures;

    internal async Task TryAsync<T>(string intent, Func<Task<T>> work)
    {
        try
        {
            if (await work() is Edition edition)
                published.Add(edition);
        }
        catch (Exception cause) when (cause is StorageException or RenderingException)
        {
            failures.Add($"Cannot {intent}: {cause.Message}");
        }
    }
}
