using Azure.Storage.Blobs;
using Azure.Storage.Queues.Models;
using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>The targets of the methods of <see cref="TriggerMethods"/>; public and static because emitted code calls them.</summary>
public static class TriggerCalls
{
    private static Invoker? invoker;
    private static Dictionary<string, Function> functions = [];

    public static Task BlobAsync(string function, BlobClient blob, CancellationToken cancellationToken)
    {
        var trigger = (BlobTrigger)functions[function].Trigger;
        return CallAsync(
            function,
            TriggerInput.ForBlob(trigger, blob.Name),
            [new("BlobTrigger", $"{blob.BlobContainerName}/{blob.Name}"), .. trigger.PartsOf(blob.Name)],
            cancellationToken);
    }

    public static Task QueueAsync(string function, QueueMessage message, CancellationToken cancellationToken) =>
        CallAsync(
            function,
            new TypedData { String = message.Body.ToString() },
            [
                new("QueueTrigger", message.Body.ToString()),
                new("Id", message.MessageId),
                new("DequeueCount", $"{message.DequeueCount}"),
                new("InsertionTime", $"{message.InsertedOn:O}"),
            ],
            cancellationToken);

    internal static void Set(Invoker calls, IEnumerable<Function> allFunctions) =>
        (invoker, functions) = (calls, allFunctions.ToDictionary(function => function.Name));

    private static Task CallAsync(
        string function,
        TypedData input,
        KeyValuePair<string, string>[] metadata,
        CancellationToken cancellationToken) => invoker!.InvokeAsync(functions[function], input, metadata, null, cancellationToken);
}
