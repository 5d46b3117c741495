namespace Compiler.Functions.Uploads;

/// <summary>Where uploads are heard of.</summary>
internal static class UploadEvents
{
    /// <summary>The uploads, and the part of a blob's name that the functions are called with.</summary>
    public const string Path = "reports/{name}";

    /// <summary>Uploads that the host has given up.</summary>
    public const string PoisonQueue = "webjobs-blobtrigger-poison";

    /// <summary>The queue that Event Grid delivers to.</summary>
    public const string EventQueue = "report-events";
}
