namespace Compiler.Storage.Cloud;

/// <summary>The containers and tables of the storage account.</summary>
public static class StorageNames
{
    /// <summary>Container of the uploads.</summary>
    public const string Reports = "reports";

    /// <summary>Container of the receipts, one for each upload.</summary>
    public const string Receipts = "receipts";

    /// <summary>Container of the files that are no report, with the reason.</summary>
    public const string Quarantine = "quarantine";

    /// <summary>Container of the volumes.</summary>
    public const string Yearbooks = "yearbooks";

    /// <summary>Table with one row for each body and year.</summary>
    public const string ReportTable = "Reports";

    /// <summary>Table with one row for each place and year.</summary>
    public const string RollupTable = "Rollups";

    /// <summary>Table with one row for each volume.</summary>
    public const string YearbookTable = "Yearbooks";

    /// <summary>Every container.</summary>
    public static IReadOnlyList<string> Containers { get; } = [Reports, Receipts, Quarantine, Yearbooks];

    /// <summary>Every table.</summary>
    public static IReadOnlyList<string> Tables { get; } = [ReportTable, RollupTable, YearbookTable];
}
