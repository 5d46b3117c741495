using Compiler.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>An upload has failed five times: it is answered all the same, and kept.</summary>
public sealed partial class SetAsidePoisoned(SetAsideUpload setAside, ILogger<SetAsidePoisoned> logger)
{
    [Function(nameof(SetAsidePoisoned))]
    public Task RunAsync([QueueTrigger(UploadEvents.PoisonQueue, Connection = Settings.Storage)] PoisonedUpload poisoned, CancellationToken cancellationToken) =>
        SetAsideAsync(poisoned.BlobName, cancellationToken);

    [Function("SetAsidePoisonedEvent")]
    public Task RunForEventAsync(
        [QueueTrigger($"{UploadEvents.EventQueue}-poison", Connection = Settings.Storage)] StorageEvent told, CancellationToken cancellationToken) =>
        told.Upload is { } upload ? SetAsideAsync(upload, cancellationToken) : Task.CompletedTask;

    private async Task SetAsideAsync(string upload, CancellationToken cancellationToken)
    {
        var receipt = await setAside.RunAsync(upload, cancellationToken);
        LogSetAside(upload, receipt is null ? "is gone or was answered after all" : "was set aside");
    }

    [LoggerMessage(102, LogLevel.Error, "{Blob} failed every time and {Outcome}")]
    private partial void LogSetAside(string blob, string outcome);
}
