using Compiler.Storage;

namespace Compiler.Jobs;

/// <summary>The containers that an upload passes through.</summary>
/// <param name="Uploads">What agencies upload; never written to by a job.</param>
/// <param name="Receipts">One JSON for each upload.</param>
/// <param name="Quarantine">Uploads that are no report, each with the reason beside it.</param>
public sealed record UploadStores(IVersionedFileStore Uploads, IVersionedFileStore Receipts, IVersionedFileStore Quarantine);
