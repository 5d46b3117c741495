using Compiler.Backend.Storage;

namespace Compiler.Backend.Intake.Uploads;

/// <summary>The containers that an upload passes through.</summary>
/// <param name="Uploads">The uploads of the agencies; jobs write only entries of archives there.</param>
/// <param name="Receipts">One JSON file per upload.</param>
/// <param name="Quarantine">Uploads that are not reports, each with the reason.</param>
/// <param name="Scans">The text of each upload that is a scan.</param>
public sealed record UploadStores(
    IVersionedFileStore Uploads, IVersionedFileStore Receipts, IVersionedFileStore Quarantine, IVersionedFileStore Scans);
