using System.Text.Json;
using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>A function of the worker.</summary>
internal sealed record Function(string Name, Trigger Trigger, RpcRetryOptions? Retry, RpcFunctionMetadata Metadata)
{
    /// <summary>Reads what the worker said; a trigger that is not known here throws <see cref="StartException"/>.</summary>
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
