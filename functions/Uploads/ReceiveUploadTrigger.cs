using Azure.Storage.Blobs;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage.Azure;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>Event Grid has announced a new upload to the webhook of the blob trigger: reads, checks, enters and answers it.</summary>
public sealed partial class ReceiveUploadTrigger(ReceiveUpload receive, ILogger<ReceiveUploadTrigger> logger)
{
    [Function(nameof(ReceiveUpload))]
    public async Task RunAsync(
        [BlobTrigger($"{StorageNames.Reports}/{{name}}", Source = BlobTriggerSource.EventGrid, Connection = Settings.Storage)]
            BlobClient blob,
        CancellationToken cancellationToken)
    {
        var outcome = await receive.RunAsync(blob.Name, cancellationToken);
        LogReceived(
            blob.Name, outcome.State, outcome.Receipt.Report?.Year, outcome.Receipt.Report?.Place.Adcode, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(100, LogLevel.Information, "{Blob}: {State}; year {Year}, place {Place}, {Findings} findings")]
    private partial void LogReceived(string blob, UploadState state, int? year, string? place, int findings);
}
