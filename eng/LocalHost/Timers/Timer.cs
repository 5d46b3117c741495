using Compiler.LocalHost.Protocol;
using NCrontab;

namespace Compiler.LocalHost;

/// <summary>
/// Runs a function on its schedule, in UTC. The due time is kept in storage, so a run missed while no host was up is made up for.
/// </summary>
internal sealed class Timer(Function function, Invoker invoker, HostBlob<TimerStatus> stored, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    private readonly string cron = ((TimerTrigger)function.Trigger).Schedule;
    private readonly CrontabSchedule schedule = Parse(function.Name, ((TimerTrigger)function.Trigger).Schedule);

    /// <summary>Waits and runs until cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var status = await FirstAsync(cancellationToken); ; await stored.WriteAsync(status, CancellationToken.None))
        {
            for (TimeSpan wait; (wait = status.Next - clock.GetUtcNow()) > TimeSpan.Zero;)
                await Task.Delay(wait < MaxWait ? wait : MaxWait, clock, cancellationToken);
            var now = clock.GetUtcNow();
            await RunWithRetriesAsync(TriggerInput.ForTimer(status.Last, NextAfter(now), now - status.Next > Tolerance), cancellationToken);
            status = new TimerStatus(cron, now, NextAfter(clock.GetUtcNow()));
        }
    }

    private static CrontabSchedule Parse(string name, string cron)
    {
        var options = new CrontabSchedule.ParseOptions
        {
            IncludingSeconds = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6,
        };
        return CrontabSchedule.TryParse(cron, options)
            ?? throw new StartException($"the schedule “{cron}” of {name} must have five or six cron fields");
    }

    // A timer that has never run, or whose schedule has changed, is due at its next time.
    private async Task<TimerStatus> FirstAsync(CancellationToken cancellationToken)
    {
        if (await stored.ReadAsync(cancellationToken) is { } status && status.Schedule == cron)
            return status;
        var now = clock.GetUtcNow();
        var first = new TimerStatus(cron, now, NextAfter(now));
        await stored.WriteAsync(first, cancellationToken);
        return first;
    }

    private async Task RunWithRetriesAsync(TypedData input, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                var context = function.Retry is { } policy
                    ? new RetryContext { RetryCount = retry, MaxRetryCount = policy.MaxRetryCount }
                    : null;
                // A run that has begun is finished, even while the host stops.
                await invoker.InvokeAsync(function, input, [], context, CancellationToken.None);
                return;
            }
            catch (Exception failure) when (failure is WorkerException or TimeoutException)
            {
                logger.LogError(failure, "{Function} failed", function.Name);
                if (function.Retry is not { } policy || retry >= policy.MaxRetryCount)
                    return;
                await Task.Delay(DelayBefore(policy, retry), clock, cancellationToken);
            }
        }
    }

    private static TimeSpan DelayBefore(RpcRetryOptions policy, int retry)
    {
        if (policy.RetryStrategy == RpcRetryOptions.Types.RetryStrategy.FixedDelay)
            return policy.DelayInterval.ToTimeSpan();
        var wait = policy.MinimumInterval.ToTimeSpan() * Math.Pow(2, Math.Min(retry, 30));
        var longest = policy.MaximumInterval.ToTimeSpan();
        return wait < longest ? wait : longest;
    }

    private DateTimeOffset NextAfter(DateTimeOffset time) =>
        new(DateTime.SpecifyKind(schedule.GetNextOccurrence(time.UtcDateTime), DateTimeKind.Utc));
}
