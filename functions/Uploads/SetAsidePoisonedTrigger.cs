using Compiler.Backend.Intake;
using Compiler.Backend.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>An upload has failed five times: writes its receipt all the same, and keeps a copy.</summary>
public sealed partial class SetAsidePoisonedTrigger(SetAsideUpload setAside, ILogger<SetAsidePoisonedTrigger> logger)
{
    [Function("SetAsidePoisoned")]
    public Task RunAsync(
        [QueueTrigger(StorageNames.PoisonedUploadQueue, Connection = Settings.Storage)] PoisonedUpload poisoned,
        CancellationToken cancellationToken) => SetAsideAsync(poisoned.BlobName, cancellationToken);

    [Function("SetAsidePoisonedEvent")]
    public Task RunForEventAsync(
        [QueueTrigger(StorageNames.PoisonedEventQueue, Connection = Settings.Storage)] string message,
        CancellationToken cancellationToken) =>
        StorageEvent.TryParse(message)?.Upload is { } upload ? SetAsideAsync(upload, cancellationToken) : Task.CompletedTask;

    [Function("SetAsidePoisonedScan")]
    public Task RunForScanAsync(
        [QueueTrigger(StorageNames.PoisonedScanQueue, Connection = Settings.Storage)] string message,
        CancellationToken cancellationToken) => RunForEventAsync(message, cancellationToken);

    private async Task SetAsideAsync(string upload, CancellationToken cancellationToken)
    {
        if (await setAside.RunAsync(upload, cancellationToken) is null)
            LogIgnored(upload);
        else
            LogSetAside(upload);
    }

    [LoggerMessage(102, LogLevel.Error, "{Blob} failed on every attempt and was set aside")]
    private partial void LogSetAside(string blob);

    [LoggerMessage(104, LogLevel.Information, "{Blob} failed on every attempt, but has since been deleted or answered")]
    private partial void LogIgnored(string blob);
}
