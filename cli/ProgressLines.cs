namespace Compiler.Cli;

/// <summary>Prints a line now and then while many items are worked on, with an estimate of the time left.</summary>
internal sealed class ProgressLines(TextWriter error, TimeProvider clock, string verb, string noun, int total) : IProgress<object>
{
    private const int Steps = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    private readonly Lock printing = new();
    private readonly long started = clock.GetTimestamp();
    private TimeSpan printed;
    private int done;
    private int step;

    /// <summary>Counts a finished item; a line is printed after every tenth of them, but not more often than every 10 seconds.</summary>
    public void Report(object value)
    {
        lock (printing)
        {
            done++;
            var elapsed = clock.GetElapsedTime(started);
            var reached = (int)((long)done * Steps / total);
            if (reached == step || done == total || elapsed - printed < Pause)
                return;
            (step, printed) = (reached, elapsed);
            error.WriteLine(
                FormattableString.Invariant($"{verb}: {done:N0} of {total:N0} {noun}, about {Describe(elapsed / done * (total - done))} left"));
        }
    }

    private static string Describe(TimeSpan time) => time switch
    {
        { TotalSeconds: < 90 } => FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds)} s"),
        { TotalMinutes: < 90 } => FormattableString.Invariant($"{Math.Round(time.TotalMinutes)} min"),
        _ => FormattableString.Invariant($"{time.TotalHours:0.0} h"),
    };
}
