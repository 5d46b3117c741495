using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>The settings from the worker's host.json.</summary>
internal sealed class HostJson(IConfigurationRoot json)
{
    /// <summary>The prefix of all routes, empty for none; the default is <c>api</c>.</summary>
    public string RoutePrefix => json["extensions:http:routePrefix"] ?? "api";

    public TimeSpan FunctionTimeout => TimeSpan.Parse(json["functionTimeout"] ?? "00:30:00", CultureInfo.InvariantCulture);

    /// <summary>The settings of the extensions, with the WebJobs SDK's names.</summary>
    public IEnumerable<KeyValuePair<string, string?>> ForWebJobs => json.GetSection("extensions").AsEnumerable()
        .Where(setting => setting.Value is not null).Select(setting => KeyValuePair.Create($"AzureWebJobs:{setting.Key}", setting.Value));

    /// <summary>Adds console logging, one line per event, at the configured levels.</summary>
    public void AddLogging(ILoggingBuilder logging)
    {
        logging
            .ClearProviders()
            .AddConfiguration(json.GetSection("logging"))
            .AddSimpleConsole(console =>
                (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "HH:mm:ss.fff "));
        // The SDK queries queues and blobs before they exist, and its components log long startup messages.
        logging
            .AddFilter("Azure.Core", LogLevel.Error)
            .AddFilter("Grpc", LogLevel.Warning)
            .AddFilter("Microsoft.Azure.WebJobs", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Yarp", LogLevel.Error);
    }

    /// <summary>Reads the file; settings such as <c>AzureFunctionsJobHost__functionTimeout</c> override it, as on Azure.</summary>
    public static HostJson Read(string folder) =>
        new(
            new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "host.json"))
                .AddEnvironmentVariables("AzureFunctionsJobHost__")
                .Build());
}
