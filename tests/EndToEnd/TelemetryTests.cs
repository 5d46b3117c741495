using System.Text.Json;
using Azure.Storage.Blobs;
using Compiler.Backend.Telemetry;
using Compiler.Functions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Compiler.Tests.EndToEnd;

/// <summary>
/// What reaches Application Insights, and under which names the alerts and the operators find it there. Not beside other tests of
/// storage, whose requests would be traced, too.
/// </summary>
[Collection(StorageEmulator.Name)]
public sealed class TelemetryTests
{
    private const string Category = "Compiler.Functions.Schedules.PublishYearbooksTimer";

    [Fact]
    public async Task AddTelemetry_ComponentNamed_SendsLogsExceptionsTracesAndMeasurements()
    {
        await using var component = new ComponentDouble();
        using (var host = Build(component.ConnectionString))
        {
            await host.StartAsync();
            await WorkAsync(host, component.Address);
            host.Services.GetRequiredService<MeterProvider>().ForceFlush();
            await TraceAsync(host, component);
            await host.StopAsync();
        }

        // The columns message and customDimensions of the table traces; severityLevel and customDimensions of exceptions.
        var logged = component.Data("MessageData").Single(data => Property(data, "CategoryName") == Category);
        Assert.Equal("Published 3 yearbooks", logged.GetProperty("message").GetString());
        Assert.Equal("LogPublished", Property(logged, "EventName"));
        var failed = Assert.Single(component.Data("ExceptionData"));
        Assert.Equal(("Error", "InvocationError"), (failed.GetProperty("severityLevel").GetString(), Property(failed, "EventName")));

        Assert.Contains(component.Data("RemoteDependencyData"), data => data.GetProperty("name").GetString() == "BlobBaseClient.Exists");
        var metrics = component.Data("MetricData").ToLookup(data => data.GetProperty("metrics")[0].GetProperty("name").GetString());
        Assert.Equal("Received", Property(Assert.Single(metrics[Measurements.Reports]), "outcome"));
        Assert.All(
            [Measurements.MarksWaiting, Measurements.VolumesDue, Measurements.ReadingSeconds, Measurements.PrintingSeconds],
            name => Assert.Single(metrics[name]));
    }

    [Fact]
    public void AddTelemetry_NoComponentNamed_AddsNothing()
    {
        var services = new ServiceCollection();
        services.AddTelemetry(new ConfigurationBuilder().Build());

        Assert.Empty(services);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("Authorization=AAD", "")]
    [InlineData("ClientId=1b2c;Authorization=AAD", "1b2c")]
    [InlineData("Authorization=AAD; ClientId=1b2c", "1b2c")]
    [InlineData("ClientId=1b2c", null)]
    public void ClientId_OfTheAuthenticationString_IsTheIdentityToSendWith(string? authentication, string? clientId) =>
        Assert.Equal(clientId, Telemetry.ClientId(authentication));

    private static IHost Build(string connection)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration.AddInMemoryCollection([new(Telemetry.Connection, connection)]);
        builder.Services.AddTelemetry(builder.Configuration);
        return builder.Build();
    }

    private static async Task WorkAsync(IHost host, Uri storage)
    {
        var logger = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        logger.Log(LogLevel.Information, new EventId(210, "LogPublished"), "Published {Count} yearbooks", 3);
        logger.Log(LogLevel.Error, new EventId(2, "InvocationError"), new InvalidOperationException("It fails."), "A function failed");
        Measurements.CountReport("Received");
        Measurements.RecordMarksWaiting(3);
        Measurements.RecordVolumesDue(2);
        using (Measurements.TimeReading())
        using (Measurements.TimePrinting())
            await RequestAsync(storage);
    }

    // The exporter sends a few traces a second, and perhaps not the very first one.
    private static async Task TraceAsync(IHost host, ComponentDouble component)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            host.Services.GetRequiredService<TracerProvider>().ForceFlush();
            if (component.Data("RemoteDependencyData").Any())
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(200));
            await RequestAsync(component.Address);
        }
    }

    private static async Task RequestAsync(Uri storage) => await new BlobClient(new Uri(storage, "reports/a.txt")).ExistsAsync();

    private static string? Property(JsonElement data, string name) =>
        data.TryGetProperty("properties", out var properties) && properties.TryGetProperty(name, out var value) ? value.GetString() : null;
}
