using Compiler.LocalHost.Protocol;
using NCrontab;

namespace Compiler.LocalHost;

/// <summary>Starts a function at its times, UTC. When it is due stands in storage: a time that passed while no host was up is made good.</summary>
internal sealed partial class Timer(Function function, Invoker invoker, HostBlob<TimerStatus> stored, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(5);

    private readonly CrontabSchedule schedule = Parse(function);

    /// <summary>Waits and runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var status = await FirstAsync(cancellationToken); ; await stored.WriteAsync(status, CancellationToken.None))
        {
            for (TimeSpan wait; (wait = status.Next - clock.GetUtcNow()) > TimeSpan.Zero;)
                await Task.Delay(wait < LongestWait ? wait : LongestWait, clock, cancellationToken);
            var now = clock.GetUtcNow();
            await RunWithRetriesAsync(TriggerInput.ForTimer(status.Last, NextAfter(now), now - status.Next > Punctual), cancellationToken);
            status = new TimerStatus(now, NextAfter(clock.GetUtcNow()));
        }
    }

    private static CrontabSchedule Parse(Function function)
    {
        var cron = ((TimerTrigger)function.Trigger).Schedule;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 };
        return CrontabSchedule.TryParse(cron, options) ?? throw new StartException($"the schedule “{cron}” of {function.Name} is not of five or six cron fields");
    }

    // A timer that never ran is due at its next time; so is one whose schedule has changed since.
    private async Task<TimerStatus> FirstAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await stored.ReadAsync(cancellationToken) is { } status && status.Next <= NextAfter(now))
            return status;
        var first = new TimerStatus(now, NextAfter(now));
        await stored.WriteAsync(first, cancellationToken);
        return first;
    }

    private async Task RunWithRetriesAsync(TypedData input, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                var context = function.Retry is { } policy ? new RetryContext { RetryCount = retry, MaxRetryCount = policy.MaxRetryCount } : null;
                // A run that has begun comes to its end, also where the host stops.
                await invoker.InvokeAsync(function, input, [], context, CancellationToken.None);
                return;
            }
            catch (Exception failure) when (failure is WorkerException or TimeoutException)
            {
                LogFailed(failure, function.Name);
                if (function.Retry is not { } policy || retry >= policy.MaxRetryCount)
                    return;
                await Task.Delay(RetryDelay.Before(policy, retry), clock, cancellationToken);
            }
        }
    }

    private DateTimeOffset NextAfter(DateTimeOffset time) => new(DateTime.SpecifyKind(schedule.GetNextOccurrence(time.UtcDateTime), DateTimeKind.Utc));

    [LoggerMessage(20, LogLevel.Error, "{Function} failed")]
    private partial void LogFailed(Exception failure, string function);
}
