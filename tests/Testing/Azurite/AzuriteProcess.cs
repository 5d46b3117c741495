using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Testing.Azurite;

/// <summary>An Azurite of its own on free ports of this machine, in memory; it ends with the process that started it.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const int Accounts = 400;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that every test may know.."));

    // Azurite looks for garbage every few minutes, and answers nobody until it has removed it: for minutes after thousands of uploads.
    private const string NoGarbageCollection =
        "for (const service of ['blob', 'queue']) require(`azurite/dist/src/${service}/utils/constants.js`).DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1000;";

    // Its standard input closes when this process ends, however it ends.
    private const string EndWithParent =
        $"{NoGarbageCollection} process.stdin.on('end', () => process.exit()).resume(); require('azurite/dist/src/azurite.js')";

    private readonly Process process;
    private readonly Dictionary<string, string> ports = [];
    private int accounts;

    private AzuriteProcess(Process process)
    {
        this.process = process;
    }

    public static async Task<AzuriteProcess> StartAsync()
    {
        // Versions of the protocol newer than Azurite differ in nothing that is used here.
        var start = new ProcessStartInfo("node",
        [
            "-e", EndWithParent, "azurite", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", "0", "--queuePort", "0", "--tablePort", "0",
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Top,
            Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(i => $"{Name(i)}:{Key}")) },
        };
        var azurite = new AzuriteProcess(Process.Start(start)!);
        using var patience = new CancellationTokenSource(Patience);
        while (azurite.ports.Count < 3)
        {
            var line =
                await azurite.process.StandardOutput.ReadLineAsync(patience.Token)
                ?? throw new InvalidOperationException("Azurite did not start.");
            if (Listening().Match(line) is { Success: true } match)
                azurite.ports.Add(match.Groups["service"].Value, match.Groups["port"].Value);
        }

        _ = azurite.Requests.FollowAsync(azurite.process.StandardOutput);
        return azurite;
    }

    /// <summary>What it was asked, by anybody.</summary>
    public AccessLog Requests { get; } = new();

    /// <summary>A connection string for an account that nobody has used yet.</summary>
    public string NewAccount()
    {
        var name = Name(Interlocked.Increment(ref accounts));
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};{Endpoint("Blob")}{Endpoint("Queue")}{Endpoint("Table")}";

        string Endpoint(string service) => $"{service}Endpoint=http://127.0.0.1:{ports[service]}/{name};";
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string Name(int account) => FormattableString.Invariant($"account{account}");

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}
