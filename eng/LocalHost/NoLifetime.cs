namespace Compiler.LocalHost;

/// <summary>A part of this host that does not listen for Ctrl-C: the whole decides when it stops.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
