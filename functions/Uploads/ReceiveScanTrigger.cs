using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>
/// Reads the uploads that are scans, from a queue of their own. On the Flex Consumption plan each queue has instances of its own, so
/// that no other upload waits behind scans.
/// </summary>
public sealed partial class ReceiveScanTrigger(ReceiveScan receive, ILogger<ReceiveScanTrigger> logger)
{
    [Function(nameof(ReceiveScan))]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.ScanQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        var told = StorageEvent.TryParse(message);
        if (told?.Upload is not { } upload)
        {
            LogNoUpload(message.Length <= 1000 ? message : message[..1000]);
            return;
        }

        var outcome = await receive.RunAsync(upload, told.Lister, cancellationToken);
        if (outcome is null)
            LogWaiting(upload);
        else
            LogReceived(upload, outcome.State, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(105, LogLevel.Information, "{Blob}: {State}, {Findings} findings")]
    private partial void LogReceived(string blob, UploadState state, int findings);

    [LoggerMessage(106, LogLevel.Information, "{Blob} went back to the queue of scans: other scans take long")]
    private partial void LogWaiting(string blob);

    // Retrying would change nothing.
    [LoggerMessage(107, LogLevel.Warning, "Ignored a message that is not about an upload: {Message}")]
    private partial void LogNoUpload(string message);
}
