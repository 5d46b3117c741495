namespace Compiler.Backend.Storage.Messages;

/// <summary>The messages that the host has given up on.</summary>
public interface IPoisonQueues
{
    /// <summary>Sends them to their queues again.</summary>
    /// <returns>The number of messages.</returns>
    Task<int> SendAgainAsync(CancellationToken cancellationToken);

    /// <summary>About how many there are, by queue; queues without any are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellationToken);
}
