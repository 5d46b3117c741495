using Compiler.Cli.Terminal;
using Spectre.Console;

namespace Compiler.Cli;

/// <summary>Shows progress on stderr: bars on a terminal, otherwise lines; both with the time left.</summary>
internal sealed class Stages(CommandContext context)
{
    public async Task<T> RunAsync<T>(string verb, string noun, int total, Func<IProgress<object>, Task<T>> work)
    {
        if (!context.IsInteractive)
        {
            context.Error.WriteLine(FormattableString.Invariant($"{verb} {total:N0} {noun}"));
            return await work(new ProgressLines(context.Error, context.Clock, verb, noun, total));
        }

        var bar = Screen.CreateConsole(context.Error, isTerminal: true).Progress().Columns(
            new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        return await bar.StartAsync(context =>
        {
            var task = context.AddTask(FormattableString.Invariant($"{verb} {total:N0} {noun}"), maxValue: Math.Max(1, total));
            return work(new Ticker(() => task.Increment(1)));
        });
    }

    private sealed class Ticker(Action tick) : IProgress<object>
    {
        public void Report(object value) => tick();
    }
}
