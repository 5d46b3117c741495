namespace Compiler.Functions;

/// <summary>
/// The name of every setting that the functions read, as an environment variable spells it; <c>__</c> is <c>:</c> in a
/// configuration. <c>AzureWebJobsStorage</c> belongs to the host and is not read here.
/// </summary>
public static class Settings
{
    /// <summary>
    /// The storage account with uploads, receipts, tables and yearbooks: a connection string (Azurite), or nothing where
    /// the five settings below name the account and an identity. The triggers are bound to it, too.
    /// </summary>
    public const string Storage = "Storage";

    /// <summary><c>https://{account}.blob.core.windows.net</c>, or the endpoint of another cloud.</summary>
    public const string StorageBlobServiceUri = "Storage__blobServiceUri";

    /// <summary><c>https://{account}.queue.core.windows.net</c>: read by the host, for the queue of poisoned uploads.</summary>
    public const string StorageQueueServiceUri = "Storage__queueServiceUri";

    /// <summary><c>https://{account}.table.core.windows.net</c>, or the endpoint of another cloud.</summary>
    public const string StorageTableServiceUri = "Storage__tableServiceUri";

    /// <summary><c>managedidentity</c> on Azure; anything else, or nothing, tries the credentials of a developer's machine.</summary>
    public const string StorageCredential = "Storage__credential";

    /// <summary>Client id of the user-assigned identity; nothing for the system-assigned one.</summary>
    public const string StorageClientId = "Storage__clientId";

    /// <summary>When the totals follow the uploads: six cron fields, UTC. Every five minutes is <c>0 */5 * * * *</c>.</summary>
    public const string RollupSchedule = "ROLLUP_SCHEDULE";

    /// <summary>When yearbooks are printed: six cron fields, UTC. 02:00 in Beijing is <c>0 0 18 * * *</c>.</summary>
    public const string YearbookSchedule = "YEARBOOK_SCHEDULE";

    /// <summary>
    /// When last year's final edition is printed: six cron fields, UTC. 1 April, 02:00 in Beijing is <c>0 0 18 31 3 *</c>.
    /// </summary>
    public const string AnnualSchedule = "ANNUAL_SCHEDULE";

    /// <summary>The most an upload may have, in bytes; 20971520 unless set.</summary>
    public const string MaxFileBytes = "MAX_FILE_BYTES";

    /// <summary>What draws the yearbooks: <c>questpdf</c> or <c>typst</c>; the first that this build has unless set.</summary>
    public const string Renderer = "RENDERER";

    /// <summary>
    /// QuestPDF's licence type: <c>Community</c>, <c>Professional</c>, <c>Enterprise</c> or <c>Evaluation</c>. No default;
    /// only a Development environment falls back to Evaluation.
    /// </summary>
    public const string QuestPdfLicense = "QUESTPDF_LICENSE";
}
