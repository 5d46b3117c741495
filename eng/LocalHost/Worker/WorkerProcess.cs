using System.Diagnostics;

namespace Compiler.LocalHost;

/// <summary>A process of the worker.</summary>
internal sealed class WorkerProcess(Process process, string id) : IDisposable
{
    // With any of the first four, a worker assumes that it runs in Azure. The keys are for the host only.
    private static readonly string[] Withheld =
    [
        "CONTAINER_NAME",
        "WEBSITE_INSTANCE_ID",
        "WEBSITE_SITE_NAME",
        "WEBSITE_POD_NAME",
        LocalHostOptions.FunctionKeySetting,
        LocalHostOptions.MasterKeySetting,
    ];

    private readonly WorkerGuard guard = WorkerGuard.Start(process.Id);

    /// <summary>The worker id that it sends to the host.</summary>
    public string Id => id;

    public int Number => process.Id;

    public bool HasEnded => process.HasExited;

    public static WorkerProcess Start(string folder, Uri host)
    {
        var config = WorkerConfig.Read(folder);
        var id = Guid.NewGuid().ToString();
        var start = IgnoringCtrlC(config.Program,
        [
            Path.Combine(folder, config.Assembly), "--functions-uri", host.AbsoluteUri, "--functions-worker-id", id,
            "--functions-request-id", Guid.NewGuid().ToString(), "--functions-grpc-max-message-length", $"{int.MaxValue}",
        ]);
        start.WorkingDirectory = folder;
        foreach (var name in Withheld)
            start.Environment.Remove(name);
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        start.Environment.TryAdd("AZURE_FUNCTIONS_ENVIRONMENT", "Development");
        return new WorkerProcess(Process.Start(start)!, id);
    }

    /// <summary>
    /// Start information for a program that ignores Ctrl-C, which a terminal sends to all processes; the host decides when it ends.
    /// </summary>
    public static ProcessStartInfo IgnoringCtrlC(string program, IEnumerable<string> arguments) => OperatingSystem.IsWindows()
        ? new ProcessStartInfo(program, arguments) { CreateNewProcessGroup = true }
        : new ProcessStartInfo("/bin/sh", ["-c", "trap '' INT; exec \"$0\" \"$@\"", program, .. arguments]);

    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Kills it with all processes that it has started.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        Kill();
        guard.Dispose();
        process.Dispose();
    }
}
