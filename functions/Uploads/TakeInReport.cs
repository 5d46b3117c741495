using Azure.Storage.Blobs;
using Compiler.Jobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Uploads;

/// <summary>An upload has come: it is read, checked, entered and answered.</summary>
public sealed partial class TakeInReport(ReceiveUpload receive, ILogger<TakeInReport> logger)
{
    [Function(nameof(TakeInReport))]
    public async Task RunAsync(
        [BlobTrigger(UploadEvents.Path, Source = BlobTriggerSource.EventGrid, Connection = Settings.Storage)] BlobClient blob, CancellationToken cancellationToken)
    {
        var outcome = await receive.RunAsync(blob.Name, cancellationToken);
        LogTakenIn(blob.Name, outcome.State, outcome.Receipt.Report?.Year, outcome.Receipt.Report?.Place.Adcode, outcome.Receipt.Findings.Length);
    }

    [LoggerMessage(100, LogLevel.Information, "{Blob}: {State}; year {Year}, place {Place}, {Findings} findings")]
    private partial void LogTakenIn(string blob, UploadState state, int? year, string? place, int findings);
}
