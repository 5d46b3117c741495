using System.Diagnostics;
using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>
/// A process beside the worker that ends the worker when the host is gone, however it went: a worker whose host was killed
/// waits for ever. It notices by the end of its standard input.
/// </summary>
internal sealed class WorkerGuard(Process process) : IDisposable
{
    private const string Argument = "--guard";

    public static WorkerGuard Start(int worker)
    {
        var start = WorkerProcess.DeafToCtrlC("dotnet", [typeof(WorkerGuard).Assembly.Location, Argument, $"{worker}"]);
        start.RedirectStandardInput = true;
        return new WorkerGuard(Process.Start(start)!);
    }

    /// <summary>Does the guard's work where these are its arguments; returns whether they are.</summary>
    public static bool Run(string[] arguments)
    {
        if (arguments is not [Argument, var number])
            return false;
        using var worker = Process.GetProcesses().FirstOrDefault(process => process.Id == int.Parse(number, CultureInfo.InvariantCulture));
        // Nobody writes; the end is what counts.
        while (Console.In.Read() >= 0)
            ;
        worker?.Kill(entireProcessTree: true);
        return true;
    }

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
