using System.Diagnostics;
using System.Globalization;

namespace Compiler.LocalHost;

/// <summary>
/// A process beside the worker that ends the worker when the host is gone, however it went: a worker whose host was killed
/// waits for ever. It notices by the end of its standard input.
/// </summary>
internal sealed class WorkerGuard : IDisposable
{
    private const string Argument = "--guard";

    private readonly Process process;

    private WorkerGuard(Process process)
    {
        this.process = process;
    }

    /// <summary>Starts a guard over the worker process of this number.</summary>
    public static WorkerGuard Start(int worker) => new(Process.Start(
        new ProcessStartInfo("dotnet", [typeof(WorkerGuard).Assembly.Location, Argument, $"{worker}"]) { RedirectStandardInput = true })!);

    /// <summary>Does the guard's work where these are its arguments; returns whether they are.</summary>
    public static bool Run(string[] arguments)
    {
        if (arguments is not [Argument, var number])
            return false;
        using var worker = Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
        while (Console.In.Read() >= 0)
        {
            // Nobody writes; the end is what counts.
        }

        worker.Kill(entireProcessTree: true);
        return true;
    }

    /// <summary>Ends the guard: its worker has ended.</summary>
    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }
}
