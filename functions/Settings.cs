namespace Compiler.Functions;

/// <summary>
/// The names of all settings that the functions read, as environment variables spell them; <c>__</c> is <c>:</c> in a
/// configuration. <c>AzureWebJobsStorage</c> belongs to the host and is not read here.
/// </summary>
public static class Settings
{
    /// <summary>
    /// The storage account with uploads, receipts, tables and yearbooks: a connection string (Azurite), or empty if
    /// the five settings below name the account and an identity. The triggers use it, too.
    /// </summary>
    public const string Storage = "Storage";

    /// <summary><c>https://{account}.blob.core.windows.net</c>, or the endpoint of another cloud.</summary>
    public const string StorageBlobServiceUri = "Storage__blobServiceUri";

    /// <summary>
    /// <c>https://{account}.queue.core.windows.net</c>: the queues of uploads and of other work; the host reads them, too.
    /// </summary>
    public const string StorageQueueServiceUri = "Storage__queueServiceUri";

    /// <summary><c>https://{account}.table.core.windows.net</c>, or the endpoint of another cloud.</summary>
    public const string StorageTableServiceUri = "Storage__tableServiceUri";

    /// <summary><c>managedidentity</c> on Azure; any other value, or none, tries the credentials of a developer's machine.</summary>
    public const string StorageCredential = "Storage__credential";

    /// <summary>Client id of the user-assigned identity; empty for the system-assigned one.</summary>
    public const string StorageClientId = "Storage__clientId";

    /// <summary>When totals are updated: six cron fields, UTC. Every five minutes is <c>0 */5 * * * *</c>.</summary>
    public const string RollupSchedule = "ROLLUP_SCHEDULE";

    /// <summary>When yearbooks are printed: six cron fields, UTC. 02:00 in Beijing is <c>0 0 18 * * *</c>.</summary>
    public const string YearbookSchedule = "YEARBOOK_SCHEDULE";

    /// <summary>
    /// When last year's final edition is printed: six cron fields, UTC. 1 April, 02:00 in Beijing is <c>0 0 18 31 3 *</c>.
    /// </summary>
    public const string AnnualSchedule = "ANNUAL_SCHEDULE";

    /// <summary>The largest upload accepted, in bytes; the default is 20971520.</summary>
    public const string MaxFileBytes = "MAX_FILE_BYTES";

    /// <summary>
    /// How many reports that an older version has read are read again in one night, or by one order; the default is 10000.
    /// </summary>
    public const string RereadLimit = "REREAD_LIMIT";

    /// <summary>编制单位 in the imprint of the yearbooks, and the author of their PDFs; left out if empty.</summary>
    public const string Publisher = "PUBLISHER";

    /// <summary>审核 in the imprint; left out if empty.</summary>
    public const string PublisherReview = "PUBLISHER_REVIEW";

    /// <summary>联系方式 in the imprint; left out if empty.</summary>
    public const string PublisherContact = "PUBLISHER_CONTACT";

    /// <summary>Which renderer draws the yearbooks: <c>questpdf</c> or <c>typst</c>; by default the first one in this build.</summary>
    public const string Renderer = "RENDERER";

    /// <summary>
    /// QuestPDF's licence type: <c>Community</c>, <c>Professional</c>, <c>Enterprise</c> or <c>Evaluation</c>. No default;
    /// only a Development environment falls back to Evaluation.
    /// </summary>
    public const string QuestPdfLicense = "QUESTPDF_LICENSE";

    /// <summary>The Entra ID tenant whose people sign in; empty if nobody does.</summary>
    public const string EntraTenantId = "ENTRA_TENANT_ID";

    /// <summary>The app registration (client id) that tokens must be made out for.</summary>
    public const string EntraClientId = "ENTRA_CLIENT_ID";

    /// <summary>
    /// Where Entra ID is; the default is <c>https://login.microsoftonline.com</c>. In Azure China:
    /// <c>https://login.partner.microsoftonline.cn</c>.
    /// </summary>
    public const string EntraAuthority = "ENTRA_AUTHORITY";

    /// <summary><c>true</c> lets a header say who signs in; only in a Development environment.</summary>
    public const string DevelopmentSignIn = "DEVELOPMENT_SIGN_IN";
}
