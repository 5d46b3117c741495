using Compiler.LocalHost.Protocol;

namespace Compiler.LocalHost;

/// <summary>How long to wait before a function is tried again.</summary>
internal static class RetryDelay
{
    /// <summary>The wait before try number <paramref name="retry"/>, from 0, by the attribute of the function.</summary>
    public static TimeSpan Before(RpcRetryOptions policy, int retry)
    {
        if (policy.RetryStrategy == RpcRetryOptions.Types.RetryStrategy.FixedDelay)
            return policy.DelayInterval.ToTimeSpan();
        var least = policy.MinimumInterval.ToTimeSpan();
        var most = policy.MaximumInterval.ToTimeSpan();
        var wait = least * Math.Pow(2, Math.Min(retry, 30));
        return wait < most ? wait : most;
    }
}
