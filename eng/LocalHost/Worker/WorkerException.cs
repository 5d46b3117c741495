using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>A function failed, or the worker ended while it ran.</summary>
internal sealed class WorkerException(string message) : Exception(message)
{
    public static WorkerException From(StatusResult result) =>
        new($"{result.Exception?.Message ?? result.Status.ToString()}\n{result.Exception?.StackTrace}".TrimEnd());
}
