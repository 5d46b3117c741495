namespace Compiler.Backend.Storage.Azure;

/// <summary>The containers, queues and tables of the storage account.</summary>
public static class StorageNames
{
    /// <summary>Container of the uploads.</summary>
    public const string Reports = "reports";

    /// <summary>Container of the receipts, one for each upload.</summary>
    public const string Receipts = "receipts";

    /// <summary>Container of the files that are not reports, with the reason.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Container of the text of scans, one file for each such upload.</summary>
    public const string Scans = "scans";

    /// <summary>Container of the volumes.</summary>
    public const string Yearbooks = "yearbooks";

    /// <summary>Container of the compact lists, one for each province and year.</summary>
    public const string Lists = "lists";

    /// <summary>Table with one row per body and year.</summary>
    public const string ReportTable = "Reports";

    /// <summary>Table with one row per place and year.</summary>
    public const string RollupTable = "Rollups";

    /// <summary>Table with one row per volume.</summary>
    public const string YearbookTable = "Yearbooks";

    /// <summary>Table with one row per body that must report.</summary>
    public const string BodyTable = "Bodies";

    /// <summary>Table with one row per link, key and person that may do something.</summary>
    public const string AccessTable = "Access";

    /// <summary>Table with one row per upload that waits for a supervisor's word.</summary>
    public const string HeldTable = "Held";

    /// <summary>Table with one row per upload about which a supervisor has settled something.</summary>
    public const string SettlementTable = "Settlements";

    /// <summary>Table with the audit trail.</summary>
    public const string AuditTable = "Audit";

    /// <summary>Queue for Event Grid's events: deletions, and uploads if the blob trigger's webhook is not subscribed.</summary>
    public const string EventQueue = "report-events";

    /// <summary>Queue of the events that the host has given up on.</summary>
    public const string PoisonedEventQueue = "report-events-poison";

    /// <summary>Queue of uploads that are scans, which take seconds a page; a message is like an event.</summary>
    public const string ScanQueue = "scanned-uploads";

    /// <summary>Queue of the scans that the host has given up on.</summary>
    public const string PoisonedScanQueue = "scanned-uploads-poison";

    /// <summary>Queue of the uploads that the host's blob trigger has given up on; the host chooses the name.</summary>
    public const string PoisonedUploadQueue = "webjobs-blobtrigger-poison";

    /// <summary>Table with one row per partition of the reports that has changed since it was added up.</summary>
    public const string ChangeTable = "Changes";

    /// <summary>Queue of changed partitions to add up.</summary>
    public const string RollupQueue = "rollup-changes";

    /// <summary>Queue of volumes to print.</summary>
    public const string VolumeQueue = "yearbook-orders";

    /// <summary>Queue of slices of the uploads to compare with their receipts.</summary>
    public const string SliceQueue = "upload-slices";

    /// <summary>Queue of the changed partitions that the host has given up on.</summary>
    public const string PoisonedRollupQueue = "rollup-changes-poison";

    /// <summary>Queue of the volumes that the host has given up on.</summary>
    public const string PoisonedVolumeQueue = "yearbook-orders-poison";

    /// <summary>Queue of the slices that the host has given up on.</summary>
    public const string PoisonedSliceQueue = "upload-slices-poison";

    /// <summary>Every container.</summary>
    public static IReadOnlyList<string> Containers { get; } = [Reports, Receipts, Quarantine, Scans, Yearbooks, Lists];

    /// <summary>Every queue.</summary>
    public static IReadOnlyList<string> Queues { get; } =
    [
        EventQueue, PoisonedEventQueue, PoisonedUploadQueue, ScanQueue, PoisonedScanQueue,
        RollupQueue, VolumeQueue, SliceQueue, PoisonedRollupQueue, PoisonedVolumeQueue, PoisonedSliceQueue,
    ];

    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> Tables { get; } =
        [ReportTable, ChangeTable, RollupTable, YearbookTable, BodyTable, AccessTable, HeldTable, SettlementTable, AuditTable];
}
