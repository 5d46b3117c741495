using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Compiler.Backend.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;

namespace Compiler.Functions;

/// <summary>Sends logs, traces of storage requests and <see cref="Measurements"/> to Application Insights.</summary>
public static class Telemetry
{
    /// <summary>The platform's setting that names the component; without it, nothing is sent.</summary>
    public const string Connection = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The platform's setting for sending with an identity: <c>ClientId={id};Authorization=AAD</c>.</summary>
    public const string Authentication = "APPLICATIONINSIGHTS_AUTHENTICATION_STRING";

    // Until the storage libraries' traces are final, Azure.Core sends none without it.
    private const string StorageTraces = "Azure.Experimental.EnableActivitySource";

    /// <summary>Adds the exporter, if a component is named.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration) =>
        configuration[Connection] is { Length: > 0 } connection
            ? services.AddExporter(connection, configuration[Authentication])
            : services;

    private static IServiceCollection AddExporter(this IServiceCollection services, string connection, string? authentication)
    {
        AppContext.SetSwitch(StorageTraces, true);
        services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(traces => traces.AddSource("Azure.*"))
            .WithMetrics(metrics => metrics.AddMeter(Measurements.MeterName))
            .UseAzureMonitorExporter(options => Configure(options, connection, authentication));
        return services.AddLogging(logging => logging
            .AddFilter<OpenTelemetryLoggerProvider>("Azure", LogLevel.Warning)
            .AddFilter<OpenTelemetryLoggerProvider>("Microsoft.AspNetCore", LogLevel.Warning));
    }

    private static void Configure(AzureMonitorExporterOptions options, string connection, string? authentication)
    {
        options.ConnectionString = connection;
        // The alerts count log lines, so none may be left out. Of the traces, the exporter takes a few a second.
        options.EnableTraceBasedLogsSampler = false;
        options.EnableLiveMetrics = false;
        if (ClientId(authentication) is { } clientId)
        {
            options.Credential = new ManagedIdentityCredential(
                clientId.Length > 0 ? ManagedIdentityId.FromUserAssignedClientId(clientId) : ManagedIdentityId.SystemAssigned);
        }
    }

    /// <summary>The client id of the identity to send with, empty for the system's own; null if the connection string is enough.</summary>
    internal static string? ClientId(string? authentication)
    {
        var parts = (authentication ?? "").Split(';').Select(part => part.Split('=', 2)).Where(part => part.Length == 2)
            .ToLookup(part => part[0].Trim(), part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);
        return parts["Authorization"].Contains("AAD", StringComparer.OrdinalIgnoreCase) ? parts["ClientId"].FirstOrDefault() ?? "" : null;
    }
}
