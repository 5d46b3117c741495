using Compiler.Backend.Publishing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace Compiler.Functions.Schedules;

/// <summary>Every night: the yearbooks whose inputs have changed, one at a time; a run that was cut off goes on at the next.</summary>
public sealed partial class PublishYearbooksTimer(PublishYearbooks run, ILogger<PublishYearbooksTimer> logger)
{
    [Function(nameof(PublishYearbooks))]
    [FixedDelayRetry(3, "00:01:00")]
    public async Task RunAsync([TimerTrigger($"%{Settings.YearbookSchedule}%")] TimerInfo timer, CancellationToken cancellationToken)
    {
        var published = await run.RunAsync(isFinal: false, cancellationToken);
        LogPublished(published.Count, timer.IsPastDue);
    }

    [LoggerMessage(210, LogLevel.Information, "Published {Count} yearbooks (late: {IsPastDue})")]
    private partial void LogPublished(int count, bool isPastDue);
}
