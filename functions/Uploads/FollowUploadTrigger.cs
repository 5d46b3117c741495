using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>
/// Processes uploads and deletions from the Event Grid queue: blob triggers do not report deletions, and uploads come this way if the
/// webhook of <see cref="ReceiveUploadTrigger"/> is not subscribed. If both report an upload, the second run finds it known.
/// </summary>
public sealed partial class FollowUploadTrigger(ReceiveUpload receive, ILogger<FollowUploadTrigger> logger)
{
    [Function("FollowUpload")]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.EventQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        var told = StorageEvent.TryParse(message);
        if (told?.Upload is not { } upload)
        {
            LogNoUpload(message.Length <= 1000 ? message : message[..1000]);
            return;
        }

        var outcome = await receive.RunAsync(upload, told.Lister, cancellationToken);
        LogProcessed(upload, outcome.State, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(101, LogLevel.Information, "{Blob}: {State}, {Findings} findings")]
    private partial void LogProcessed(string blob, UploadState state, int findings);

    // Retrying would change nothing.
    [LoggerMessage(103, LogLevel.Warning, "Ignored an event that is not about an upload: {Message}")]
    private partial void LogNoUpload(string message);
}
