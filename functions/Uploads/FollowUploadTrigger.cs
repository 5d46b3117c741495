using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>
/// An upload has gone, as the queue of Event Grid tells: no blob trigger hears of deletions. Where the webhook of
/// <see cref="ReceiveUploadTrigger"/> is not subscribed, an upload has come; where both tell of it, the second finds it known.
/// </summary>
public sealed partial class FollowUploadTrigger(ReceiveUpload receive, ILogger<FollowUploadTrigger> logger)
{
    [Function("FollowUpload")]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.EventQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
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
