using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>The settings in the worker's host.json.</summary>
internal sealed class HostJson(IConfigurationRoot json)
{
    /// <summary>What stands between the address and a route; <c>api</c> unless set.</summary>
    public string RoutePrefix => json["extensions:http:routePrefix"] ?? "api";

    public TimeSpan FunctionTimeout => TimeSpan.Parse(json["functionTimeout"] ?? "00:30:00", CultureInfo.InvariantCulture);

    /// <summary>The settings of the extensions, as the WebJobs SDK names them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ForWebJobs => json.GetSection("extensions").AsEnumerable()
        .Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create($"AzureWebJobs:{setting.Key}", setting.Value));

    /// <summary>Logs a line for each event, at the levels that it sets.</summary>
    public void AddLogging(ILoggingBuilder logging)
    {
        logging
            .ClearProviders()
            .AddConfiguration(json.GetSection("logging"))
            .AddSimpleConsole(console =>
                (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff ")
            );
        // The SDK asks for queues and blobs before they are there, and its parts announce themselves at length.
        logging
            .AddFilter("Azure.Core", LogLevel.Error)
            .AddFilter("Grpc", LogLevel.Warning)
            .AddFilter("Microsoft.Azure.WebJobs", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Yarp", LogLevel.Error);
    }

    /// <summary>Reads the file; settings such as <c>AzureFunctionsJobHost__functionTimeout</c> outrank it, as on Azure.</summary>
    public static HostJson Read(string folder) =>
        new(
            new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "host.json"))
                .AddEnvironmentVariables("AzureFunctionsJobHost__")
                .Build()
        );
}
