using Microsoft.Azure.Functions.Worker;

namespace Compiler.Tests.EndToEnd;

/// <summary>
/// A test that starts the functions by themselves: with the local host that stands in for the worker on a partial feed.
/// With the real worker they run within Core Tools or Azure only.
/// </summary>
internal sealed class LocalHostFactAttribute : FactAttribute
{
    private static readonly bool HasLocalHost =
        typeof(FunctionAttribute).Assembly.GetType("Microsoft.Azure.Functions.Worker.LocalHost.LocalFunctionsHost") is not null;

    public LocalHostFactAttribute()
    {
        if (!HasLocalHost)
            Skip = "The real Functions worker does not run by itself.";
    }
}
