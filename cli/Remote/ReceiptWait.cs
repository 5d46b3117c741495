using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;

namespace Compiler.Cli.Remote;

/// <summary>Waits for the receipts of uploads.</summary>
/// <param name="context">The clock and the first delay.</param>
/// <param name="backend">Has the receipts.</param>
/// <param name="patience">How long to wait for the next receipt.</param>
internal sealed class ReceiptWait(CommandContext context, IBackend backend, TimeSpan patience)
{
    private const int MaxParallel = 8;

    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(5);

    /// <summary>Returns when all uploads have their receipts, or when no further one has come for as long as the patience lasts.</summary>
    /// <param name="uploads">The uploads; each gets its receipt.</param>
    /// <param name="progress">Hears the name of each upload whose receipt has come.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    public async Task RunAsync(IReadOnlyList<UploadedFile> uploads, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallel, CancellationToken = cancellationToken };
        var (last, pause) = (context.Clock.GetTimestamp(), context.FirstDelay);
        for (var open = uploads; open.Count > 0 && context.Clock.GetElapsedTime(last) < patience;)
        {
            await Task.Delay(pause, context.Clock, cancellationToken);
            await Parallel.ForEachAsync(open, parallel, async (upload, token) =>
            {
                upload.Receipt = await FindAsync(upload, token);
                if (upload.Receipt is not null)
                    progress.Report(upload.Name);
            });
            var left = open.Where(upload => upload.Receipt is null).ToList();
            pause = left.Count < open.Count ? context.FirstDelay : pause * 2 < MaxPause ? pause * 2 : MaxPause;
            if (left.Count < open.Count)
                last = context.Clock.GetTimestamp();
            open = left;
        }
    }

    private async Task<Receipt?> FindAsync(UploadedFile upload, CancellationToken cancellationToken)
    {
        var content = await backend.ReadReceiptAsync(upload.StoredAs, cancellationToken);
        if (content.Outcome != ReadOutcome.Read)
            return null;
        try
        {
            var receipt = ReceiptJson.Read(content.Bytes);
            return upload.IsAnsweredBy(receipt.File) ? receipt : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            throw new StorageException($"What {backend.Name} has for {upload.Name} is not a receipt.", exception);
        }
    }
}
