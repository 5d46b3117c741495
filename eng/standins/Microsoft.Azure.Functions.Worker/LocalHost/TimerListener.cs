using System.Reflection;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NCrontab;

namespace Microsoft.Azure.Functions.Worker.LocalHost;

/// <summary>Runs a function by its schedule (UTC), one run at a time, again after a failure where an attribute says so.</summary>
internal sealed class TimerListener(LocalFunction function, TimerTriggerAttribute trigger, FunctionInvoker invoker, IConfiguration configuration, TimeProvider clock)
    : BackgroundService
{
    private readonly CrontabSchedule schedule = CrontabSchedule.Parse(
        configuration.Resolve(trigger.Schedule), new CrontabSchedule.ParseOptions { IncludingSeconds = true });

    private readonly SemaphoreSlim oneAtATime = new(1);
    private readonly CancellationTokenSource stopping = new();

    public override void Dispose()
    {
        oneAtATime.Dispose();
        stopping.Dispose();
        base.Dispose();
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await stopping.CancelAsync();
        await base.StopAsync(cancellationToken);
    }

    /// <summary>Runs it now, after a run that is under way.</summary>
    public async Task RunOnceAsync()
    {
        await oneAtATime.WaitAsync(stopping.Token);
        try
        {
            await RunWithRetriesAsync(stopping.Token);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (trigger.RunOnStartup)
            await RunOnceAsync();
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await WaitUntilAsync(schedule.GetNextOccurrence(now), stoppingToken);
            await RunOnceAsync();
        }
    }

    // A day at most at once: a timer takes no more than 49.
    private async Task WaitUntilAsync(DateTime due, CancellationToken cancellationToken)
    {
        for (TimeSpan left; (left = due - clock.GetUtcNow().UtcDateTime) > TimeSpan.Zero;)
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), clock, cancellationToken);
    }

    private async Task RunWithRetriesAsync(CancellationToken cancellationToken)
    {
        var retry = function.Method.GetCustomAttribute<FixedDelayRetryAttribute>();
        for (var failures = 0; ; failures++)
        {
            try
            {
                await invoker.InvokeAsync(function, new TimerInfo(), new Dictionary<string, object?>(), cancellationToken);
                return;
            }
            catch (Exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (retry is null || failures >= retry.MaxRetryCount)
                    return;
                await Task.Delay(TimeSpan.Parse(retry.DelayInterval, CultureInfo.InvariantCulture), clock, cancellationToken);
            }
        }
    }
}
