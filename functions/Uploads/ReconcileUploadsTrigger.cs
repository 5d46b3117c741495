using Compiler.Backend.Intake.Reconciling;
using Compiler.Backend.Storage.Azure;
using Compiler.Backend.Storage.Messages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>Compares a slice of the uploads with their receipts and announces what is due.</summary>
public sealed partial class ReconcileUploadsTrigger(ReconcileUploads reconcile, ILogger<ReconcileUploadsTrigger> logger)
{
    [Function("ReconcileUploads")]
    public async Task RunAsync(
        [QueueTrigger(StorageNames.SliceQueue, Connection = Settings.Storage)] string message, CancellationToken cancellationToken)
    {
        if (WorkMessage.ReadSlice(message) is not { } slice)
        {
            LogIgnored(message);
            return;
        }

        var end = await reconcile.RunAsync(slice, cancellationToken);
        LogCompared(end.Due, end.Outdated, end.Uploads.IsEnd && end.Receipts.IsEnd);
    }

    [LoggerMessage(110, LogLevel.Information, "Compared uploads with receipts: {Due} due, {Outdated} read by an older version (end: {IsEnd})")]
    private partial void LogCompared(int due, int outdated, bool isEnd);

    [LoggerMessage(111, LogLevel.Warning, "Ignored a message that is no slice: {Message}")]
    private partial void LogIgnored(string message);
}
