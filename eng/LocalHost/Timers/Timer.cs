using Azure;
using Compiler.LocalHost.Protocol;
using NCrontab;

namespace Compiler.LocalHost;

/// <summary>
/// Starts a function at its times, UTC. When it is due stands in storage, so one of several hosts runs it, and a time that
/// passed while none was up is made good at the start.
/// </summary>
internal sealed partial class Timer(Function function, Invoker invoker, HostBlob<TimerStatus> stored, HostLock turn, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Punctual = TimeSpan.FromSeconds(5);

    private readonly CrontabSchedule schedule = Parse(function);

    /// <summary>Waits and runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await WaitUntilDueAsync(cancellationToken);
                // Where another host runs it, its new time is seen once that run has ended.
                await turn.TryRunAsync(RunIfDueAsync, cancellationToken);
                await Task.Delay(Pause, cancellationToken);
            }
            catch (OperationCanceledException)
            {
                // The host stops, or has lost its turn.
            }
            catch (RequestFailedException failure)
            {
                LogStorage(function.Name, failure.Message);
            }
        }
    }

    private static CrontabSchedule Parse(Function function)
    {
        var cron = ((TimerTrigger)function.Trigger).Schedule;
        var options = new CrontabSchedule.ParseOptions { IncludingSeconds = cron.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 6 };
        return CrontabSchedule.TryParse(cron, options) ?? throw new StartException($"the schedule “{cron}” of {function.Name} is not of five or six cron fields");
    }

    private async Task WaitUntilDueAsync(CancellationToken cancellationToken)
    {
        while (await StatusAsync(cancellationToken) is var status && status.Next > clock.GetUtcNow())
        {
            var wait = status.Next - clock.GetUtcNow();
            await Task.Delay(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, clock, cancellationToken);
        }
    }

    // A timer that never ran is due at its next time; so is one whose schedule has changed since.
    private async Task<TimerStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await stored.ReadAsync(cancellationToken) is { } status && status.Next <= NextAfter(now > status.Last ? now : status.Last))
            return status;
        var first = new TimerStatus(now, NextAfter(now));
        await stored.WriteAsync(first, cancellationToken);
        return first;
    }

    private async Task RunIfDueAsync(CancellationToken cancellationToken)
    {
        var status = await StatusAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (status.Next > now)
            return;
        var next = NextAfter(now);
        await RunWithRetriesAsync(TriggerInput.ForTimer(status.Last, next, now - status.Next > Punctual), cancellationToken);
        await stored.WriteAsync(new TimerStatus(now, NextAfter(now)), CancellationToken.None);
    }

    private async Task RunWithRetriesAsync(TypedData input, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                var context = function.Retry is { } policy ? new RetryContext { RetryCount = retry, MaxRetryCount = policy.MaxRetryCount } : null;
                await invoker.InvokeAsync(function, input, [], context, cancellationToken);
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

    [LoggerMessage(21, LogLevel.Warning, "The times of {Function} cannot be read or written: {Cause}")]
    private partial void LogStorage(string function, string cause);
}
