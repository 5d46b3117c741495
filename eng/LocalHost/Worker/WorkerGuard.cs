using System.Diagnostics;
using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>
/// A process that kills the worker when the host is gone for any reason, because a worker whose host was killed
/// waits for ever. It notices when its standard input ends.
/// </summary>
internal sealed class WorkerGuard(Process process) : IDisposable
{
    private const string Argument = "--guard";

    public static WorkerGuard Start(int worker)
    {
        var start = WorkerProcess.IgnoringCtrlC("dotnet", [typeof(WorkerGuard).Assembly.Location, Argument, $"{worker}"]);
        start.RedirectStandardInput = true;
        return new WorkerGuard(Process.Start(start)!);
    }

    /// <summary>Runs the guard if these are its arguments; returns whether they are.</summary>
    public static bool Run(string[] arguments)
    {
        if (arguments is not [Argument, var number])
            return false;
        using var worker = Process.GetProcesses().FirstOrDefault(process => process.Id == int.Parse(number, CultureInfo.InvariantCulture));
        // Nothing is written; only the end of the input matters.
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
