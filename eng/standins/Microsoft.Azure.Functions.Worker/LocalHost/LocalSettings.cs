using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>The settings of a developer's machine: local.settings.json below environment variables, host.json, a port.</summary>
internal static class LocalSettings
{
    private const string DefaultPort = "7071";

    public static WebApplicationBuilder CreateBuilder(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        builder.Configuration.Sources.Insert(0, new Microsoft.Extensions.Configuration.Memory.MemoryConfigurationSource { InitialData = Values() });
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "host.json"), optional: true);
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["port"] ?? DefaultPort}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 104_857_600);
        return builder;
    }

    /// <summary>“%NAME%” becomes the setting of that name.</summary>
    public static string Resolve(this IConfiguration configuration, string text) =>
        text.StartsWith('%') && text.EndsWith('%')
            ? configuration[text.Trim('%')] ?? throw new InvalidOperationException($"The setting {text.Trim('%')} is missing.")
            : text;

    public static bool IsDisabled(this IConfiguration configuration, string function) =>
        configuration.GetValue<bool>($"AzureWebJobs.{function}.Disabled");

    private static IEnumerable<KeyValuePair<string, string?>> Values()
    {
        var file = new[] { AppContext.BaseDirectory, Environment.CurrentDirectory }
            .Select(folder => Path.Combine(folder, "local.settings.json"))
            .FirstOrDefault(File.Exists);
        if (file is null)
            return [];
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.TryGetProperty("Values", out var values)
            ? [.. values.EnumerateObject().Select(value => KeyValuePair.Create(value.Name.Replace("__", ":", StringComparison.Ordinal), value.Value.GetString()))]
            : [];
    }
}
