namespace Compiler.LocalHost;

/// <summary>A component that ignores Ctrl-C, because <see cref="FunctionsHost"/> decides when it stops.</summary>
internal sealed class NoOpLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
