using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Reconciling;

/// <summary>
/// Has uploads read again that an older version has read: it announces them once more, a bounded number at a time, and
/// <see cref="ReceiveUpload"/> stores the newer reading. Those that are read leave the list, so the next run continues.
/// </summary>
/// <param name="uploads">Announces uploads to process.</param>
/// <param name="options">Settings.</param>
/// <param name="clock">Determines where today's run begins.</param>
public sealed class RereadUploads(IUploadEvents uploads, IntakeOptions options, TimeProvider clock)
{
    private const int Parallelism = 8;

    /// <summary>Announces at most <see cref="IntakeOptions.RereadLimit"/> of these uploads.</summary>
    /// <param name="outdated">The uploads that an older version has read, ordered by name.</param>
    /// <param name="cancellationToken">Cancels the work; the next run continues.</param>
    public async Task<RereadOrder> RunAsync(IReadOnlyList<OutdatedReading> outdated, CancellationToken cancellationToken)
    {
        var count = Math.Min(options.RereadLimit, outdated.Count);
        var first = FirstOf(outdated.Count);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, count, parallel, async (i, token) =>
            await uploads.SendAsync(outdated[(first + i) % outdated.Count].Upload, token));
        return new RereadOrder(count, outdated.Count - count);
    }

    // An upload that cannot be read stays in the list. Every day begins one limit further on, so such uploads never block the
    // others.
    private int FirstOf(int count)
    {
        var day = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerDay;
        return count == 0 ? 0 : (int)(day * options.RereadLimit % count);
    }
}

/// <summary>What <see cref="RereadUploads"/> has ordered.</summary>
/// <param name="Queued">The number of uploads that will be read again.</param>
/// <param name="Left">The number of uploads left for later runs.</param>
public sealed record RereadOrder(int Queued, int Left);
