using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Compiler.Testing.Azurite;

/// <summary>An Azurite of its own on free ports of this machine; it ends with the process that started it.</summary>
internal sealed partial class AzuriteProcess : IAsyncDisposable
{
    private const int Accounts = 400;
    private const string AnyPort = "0";

    // Azurite looks for garbage every few minutes, and answers nobody until it has removed it: for minutes after thousands of uploads.
    private const string NoGarbageCollection =
        "for (const service of ['blob', 'queue']) require(`azurite/dist/src/${service}/utils/constants.js`).DEFAULT_GC_INTERVAL_MS = 24 * 60 * 60 * 1000;";

    // Once told to stop, it cuts new requests off. It would lose what it answers while it closes, so it finishes the others before.
    private const string StopWhenTold =
        "let stops = false; const { Server } = require('http'); const { emit } = Server.prototype;" +
        "Server.prototype.emit = function (event, ...parts) { return stops && event === 'request' ? !!parts[0].socket.destroy() : emit.call(this, event, ...parts); };" +
        "process.stdin.on('data', () => { stops = true; setTimeout(() => process.emit('SIGINT'), 500); });";

    // Its standard input closes when this process ends, however it ends.
    private const string EndWithParent =
        $"{NoGarbageCollection} {StopWhenTold} process.stdin.on('end', () => process.exit()).resume(); require('azurite/dist/src/azurite.js')";

    private static readonly string[] Services = ["Blob", "Queue", "Table"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Key = Convert.ToBase64String(Encoding.ASCII.GetBytes("a key that every test may know.."));

    private readonly string[] persistence;
    private readonly Dictionary<string, string> ports;
    private Process process;
    private TaskCompletionSource closed;
    private int accounts;

    private AzuriteProcess(string[] persistence, Dictionary<string, string> ports)
    {
        this.persistence = persistence;
        this.ports = ports;
        (process, closed) = Start();
    }

    /// <summary>What it was asked, by anybody.</summary>
    public AccessLog Requests { get; } = new();

    /// <summary>Starts one that keeps everything in memory.</summary>
    public static async Task<AzuriteProcess> StartAsync()
    {
        var azurite = new AzuriteProcess(["--inMemoryPersistence"], Services.ToDictionary(service => service, _ => AnyPort));
        await azurite.ListenAsync();
        return azurite;
    }

    /// <summary>Starts one that keeps everything in a folder, so that it can be stopped and started again.</summary>
    public static async Task<AzuriteProcess> StartAsync(DirectoryInfo folder)
    {
        var azurite = new AzuriteProcess(["--location", folder.FullName], Services.ToDictionary(service => service, _ => FreePort()));
        await azurite.ListenAsync();
        return azurite;
    }

    /// <summary>A connection string for an account that nobody has used yet.</summary>
    public string NewAccount()
    {
        var name = Name(Interlocked.Increment(ref accounts));
        return $"DefaultEndpointsProtocol=http;AccountName={name};AccountKey={Key};{string.Concat(Services.Select(Endpoint))}";

        string Endpoint(string service) => $"{service}Endpoint=http://127.0.0.1:{ports[service]}/{name};";
    }

    /// <summary>Stops it; what it has answered until now is stored.</summary>
    public async Task StopAsync()
    {
        await process.StandardInput.WriteLineAsync("stop");
        await process.StandardInput.FlushAsync();
        await closed.Task.WaitAsync(Patience);
        await EndAsync();
    }

    /// <summary>Starts it again after it was stopped, on the same ports.</summary>
    public async Task StartAgainAsync()
    {
        (process, closed) = Start();
        await ListenAsync();
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private (Process Process, TaskCompletionSource Closed) Start()
    {
        // Versions of the protocol newer than Azurite differ in nothing that is used here.
        var start = new ProcessStartInfo("node",
        [
            "-e", EndWithParent, "azurite", .. persistence, "--disableTelemetry", "--skipApiVersionCheck",
            "--blobPort", ports["Blob"], "--queuePort", ports["Queue"], "--tablePort", ports["Table"],
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Top,
            Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(1, Accounts).Select(i => $"{Name(i)}:{Key}")) },
        };
        return (Process.Start(start)!, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }

    private async Task ListenAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var listening = 0; listening < Services.Length;)
        {
            var line = await process.StandardOutput.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("Azurite did not start.");
            if (Listening().Match(line) is { Success: true } match)
            {
                ports[match.Groups["service"].Value] = match.Groups["port"].Value;
                listening++;
            }
        }

        _ = FollowAsync(process.StandardOutput, closed);
    }

    private async Task FollowAsync(StreamReader output, TaskCompletionSource closed)
    {
        var open = Services.Length;
        while (await output.ReadLineAsync() is { } line)
        {
            Requests.Add(line);
            if (line.EndsWith("service successfully closed", StringComparison.Ordinal) && --open == 0)
                closed.SetResult();
        }
    }

    private async Task EndAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // None of those that the system gives to clients: while it is stopped nobody takes them.
    private static string FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return $"{port}";
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
        }
    }

    private static string Name(int account) => FormattableString.Invariant($"account{account}");

    [GeneratedRegex(@"Azurite (?<service>\w+) service is successfully listening at http://127\.0\.0\.1:(?<port>\d+)")]
    private static partial Regex Listening();
}
