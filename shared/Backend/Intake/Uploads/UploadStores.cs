using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>The containers that an upload passes through.</summary>
/// <param name="Uploads">What agencies upload; a job writes nothing there but the entries of archives.</param>
/// <param name="Receipts">One JSON for each upload.</param>
/// <param name="Quarantine">Uploads that are no report, each with the reason beside it.</param>
public sealed record UploadStores(IVersionedFileStore Uploads, IVersionedFileStore Receipts, IVersionedFileStore Quarantine);
