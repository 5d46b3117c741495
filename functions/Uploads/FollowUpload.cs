using Compiler.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>
/// An upload has come or gone, as the queue of Event Grid tells. No blob trigger hears of deletions, and a queue is
/// delivered to with an identity, without the key of a webhook.
/// </summary>
public sealed partial class FollowUpload(ReceiveUpload receive, ILogger<FollowUpload> logger)
{
    [Function(nameof(FollowUpload))]
    public async Task RunAsync([QueueTrigger(UploadEvents.EventQueue, Connection = Settings.Storage)] StorageEvent told, CancellationToken cancellationToken)
    {
        if (told.Upload is not { } upload)
            return;
        var outcome = await receive.RunAsync(upload, cancellationToken);
        LogFollowed(upload, outcome.State, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(101, LogLevel.Information, "{Blob}: {State}, {Findings} findings")]
    private partial void LogFollowed(string blob, UploadState state, int findings);
}
