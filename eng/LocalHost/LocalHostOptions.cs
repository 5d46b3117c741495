namespace Compiler.LocalHost;

/// <summary>What the host is started with.</summary>
/// <param name="WorkerFolder">The folder of the worker as it is deployed, with worker.config.json and host.json.</param>
/// <param name="Port">Where HTTP is answered on 127.0.0.1; 0 for any free port.</param>
/// <param name="EventQueue">The queue that is told of deleted blobs, as Event Grid would; null where nobody is told.</param>
/// <param name="FunctionKey">Opens the functions.</param>
/// <param name="MasterKey">Opens the functions and <c>/admin</c>.</param>
/// <param name="Storage">Connection string of the host's own storage.</param>
internal sealed record LocalHostOptions(string WorkerFolder, int Port, string? EventQueue, string FunctionKey, string MasterKey, string Storage)
{
    public const string Usage = "usage: Compiler.LocalHost --worker FOLDER [--port PORT] [--event-queue QUEUE]";

    /// <summary>Reads them from arguments and environment variables; what is missing throws <see cref="StartException"/>.</summary>
    public static LocalHostOptions Read(string[] arguments)
    {
        var given = Pairs(arguments);
        if (!given.TryGetValue("--worker", out var worker))
            throw new StartException(Usage);
        if (!File.Exists(Path.Combine(worker, WorkerConfig.FileName)))
            throw new StartException($"there is no worker in {Path.GetFullPath(worker)} ({WorkerConfig.FileName} is missing); build functions first");
        return new LocalHostOptions(
            Path.GetFullPath(worker), PortIn(given), given.GetValueOrDefault("--event-queue"),
            Setting("LOCAL_FUNCTION_KEY"), Setting("LOCAL_MASTER_KEY"), Setting("AzureWebJobsStorage"));
    }

    private static Dictionary<string, string> Pairs(string[] arguments)
    {
        if (arguments.Length % 2 != 0 || arguments.Where((_, i) => i % 2 == 0).Any(name => name is not ("--worker" or "--port" or "--event-queue")))
            throw new StartException(Usage);
        return arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    private static int PortIn(Dictionary<string, string> given) =>
        !given.TryGetValue("--port", out var port) ? 7071 : ushort.TryParse(port, out var number) ? number : throw new StartException($"{port} is no port");

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new StartException($"the setting {name} is missing");
}
