namespace Compiler.LocalHost;

/// <summary>The host's options. The function key allows calls of functions; the master key also allows <c>/admin</c>.</summary>
internal sealed record LocalHostOptions(
    string WorkerFolder, int Port, string? EventQueue, string FunctionKey, string MasterKey, string Storage)
{
    public const string FunctionKeySetting = "LOCAL_FUNCTION_KEY";
    public const string MasterKeySetting = "LOCAL_MASTER_KEY";

    private const string Usage = "usage: Compiler.LocalHost --worker FOLDER [--port PORT] [--event-queue QUEUE]";

    /// <summary>Reads arguments and environment variables; throws <see cref="StartException"/> if something is missing.</summary>
    public static LocalHostOptions Read(string[] arguments)
    {
        var values = Pairs(arguments);
        if (!values.TryGetValue("--worker", out var worker))
            throw new StartException(Usage);
        if (!File.Exists(Path.Combine(worker, WorkerConfig.FileName)))
        {
            throw new StartException(
                $"there is no worker in {Path.GetFullPath(worker)} ({WorkerConfig.FileName} is missing); build functions first");
        }

        return new LocalHostOptions(
            Path.GetFullPath(worker), PortIn(values), values.GetValueOrDefault("--event-queue"),
            Setting(FunctionKeySetting), Setting(MasterKeySetting), Setting("AzureWebJobsStorage"));
    }

    private static Dictionary<string, string> Pairs(string[] arguments)
    {
        if (arguments.Length % 2 != 0
            || arguments.Where((_, i) => i % 2 == 0).Any(name => name is not ("--worker" or "--port" or "--event-queue")))
        {
            throw new StartException(Usage);
        }

        return arguments.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
    }

    private static int PortIn(Dictionary<string, string> values) =>
        !values.TryGetValue("--port", out var port) ? 7071
        : ushort.TryParse(port, out var number) ? number
        : throw new StartException($"{port} is not a port");

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new StartException($"the setting {name} is missing");
}
