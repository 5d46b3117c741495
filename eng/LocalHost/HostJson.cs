using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>The settings in the worker's host.json.</summary>
internal sealed class HostJson
{
    // The SDK asks for queues and blobs before they are there, and its parts announce themselves at length.
    private static readonly (string Category, LogLevel Least)[] Quiet =
    [
        ("Azure.Core", LogLevel.Error), ("Grpc", LogLevel.Warning), ("Microsoft.Azure.WebJobs", LogLevel.Warning),
        ("Microsoft.Extensions.Hosting", LogLevel.None), ("Microsoft.Hosting.Lifetime", LogLevel.Warning), ("Yarp", LogLevel.Error),
    ];

    private readonly IConfigurationRoot json;

    private HostJson(IConfigurationRoot json)
    {
        this.json = json;
    }

    /// <summary>What stands between the address and a route; <c>api</c> unless set.</summary>
    public string RoutePrefix => json["extensions:http:routePrefix"] ?? "api";

    /// <summary>The longest that a function may run.</summary>
    public TimeSpan FunctionTimeout => TimeSpan.Parse(json["functionTimeout"] ?? "00:30:00", CultureInfo.InvariantCulture);

    /// <summary>The settings of the extensions, as the WebJobs SDK names them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ForWebJobs => json.GetSection("extensions").AsEnumerable()
        .Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create($"AzureWebJobs:{setting.Key}", setting.Value));

    /// <summary>Logs a line for each event, at the levels that it sets.</summary>
    public void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders().AddConfiguration(json.GetSection("logging"))
            .AddSimpleConsole(console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff "));
        foreach (var (category, least) in Quiet)
            logging.AddFilter(category, least);
    }

    /// <summary>Reads the file; settings such as <c>AzureFunctionsJobHost__functionTimeout</c> outrank it, as on Azure.</summary>
    public static HostJson Read(string folder) =>
        new(new ConfigurationBuilder().AddJsonFile(Path.Combine(folder, "host.json")).AddEnvironmentVariables("AzureFunctionsJobHost__").Build());
}
