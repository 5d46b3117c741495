using System.Diagnostics;

namespace Compiler.LocalHost;

/// <summary>A process of the worker.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // A worker that finds these takes itself to be in Azure.
    private static readonly string[] OfThePlatform = ["CONTAINER_NAME", "WEBSITE_INSTANCE_ID", "WEBSITE_SITE_NAME", "WEBSITE_POD_NAME"];

    private readonly Process process;
    private readonly WorkerGuard guard;

    private WorkerProcess(Process process, string id)
    {
        this.process = process;
        Id = id;
        guard = WorkerGuard.Start(process.Id);
    }

    /// <summary>What it calls itself when it calls the host.</summary>
    public string Id { get; }

    /// <summary>Its number among the processes of the machine.</summary>
    public int Number => process.Id;

    public bool HasEnded => process.HasExited;

    /// <summary>Starts the worker; it calls the host at this address.</summary>
    public static WorkerProcess Start(string folder, Uri host)
    {
        var config = WorkerConfig.Read(folder);
        var id = Guid.NewGuid().ToString();
        var start = new ProcessStartInfo(config.Program,
        [
            Path.Combine(folder, config.Assembly), "--functions-uri", host.AbsoluteUri, "--functions-worker-id", id,
            "--functions-request-id", Guid.NewGuid().ToString(), "--functions-grpc-max-message-length", $"{int.MaxValue}",
        ]) { WorkingDirectory = folder };
        foreach (var name in OfThePlatform)
            start.Environment.Remove(name);
        // The keys are the host's.
        start.Environment.Remove("LOCAL_FUNCTION_KEY");
        start.Environment.Remove("LOCAL_MASTER_KEY");
        start.Environment["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated";
        start.Environment["FUNCTIONS_APPLICATION_DIRECTORY"] = folder;
        start.Environment.TryAdd("AZURE_FUNCTIONS_ENVIRONMENT", "Development");
        return new WorkerProcess(Process.Start(start)!, id);
    }

    /// <summary>Waits until it has ended; returns its exit code.</summary>
    public async Task<int> WaitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    /// <summary>Ends it, with all processes that it has started.</summary>
    public void Kill() => process.Kill(entireProcessTree: true);

    public void Dispose()
    {
        guard.Dispose();
        process.Dispose();
    }
}
