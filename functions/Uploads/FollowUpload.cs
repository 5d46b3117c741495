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
    public async Task RunAsync([QueueTrigger(UploadEvents.EventQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        if (StorageEvent.TryParse(message)?.Upload is not { } upload)
        {
            LogNoUpload(message.Length <= 1000 ? message : message[..1000]);
            return;
        }

        var outcome = await receive.RunAsync(upload, cancellationToken);
        LogFollowed(upload, outcome.State, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(101, LogLevel.Information, "{Blob}: {State}, {Findings} findings")]
    private partial void LogFollowed(string blob, UploadState state, int findings);

    // To try it again would change nothing.
    [LoggerMessage(103, LogLevel.Warning, "An event that tells of no upload was passed over: {Message}")]
    private partial void LogNoUpload(string message);
}
