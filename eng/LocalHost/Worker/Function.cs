using System.Text.Json;
using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>A function of the worker.</summary>
internal sealed record Function(string Name, Trigger Trigger, RpcRetryOptions? Retry, RpcFunctionMetadata Metadata)
{
    /// <summary>Creates a function from the worker's metadata; throws <see cref="StartException"/> for an unknown trigger.</summary>
    public static Function Create(RpcFunctionMetadata metadata, Func<string, string?> setting)
    {
        foreach (var binding in metadata.RawBindings.Select(json => JsonDocument.Parse(json).RootElement))
        {
            if (Trigger.TryRead(binding, setting, out var trigger))
                return new Function(metadata.Name, trigger, metadata.RetryOptions, metadata);
        }

        throw new StartException($"the function {metadata.Name} has a trigger that this host does not know");
    }
}
