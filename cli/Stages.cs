using Spectre.Console;

namespace Compiler.Cli;

/// <summary>Shows progress on stderr: bars on a terminal, otherwise one line per stage.</summary>
internal sealed class Stages(CommandContext context)
{
    public async Task<T> RunAsync<T>(string verb, string noun, int total, Func<IProgress<object>, Task<T>> work)
    {
        if (!context.IsInteractive)
        {
            context.Error.WriteLine($"{verb} {total} {noun}");
            return await work(new Ticker(() => { }));
        }

        return await Screen.CreateConsole(context.Error, isTerminal: true).Progress().StartAsync(context =>
        {
            var task = context.AddTask($"{verb} {total} {noun}", maxValue: Math.Max(1, total));
            return work(new Ticker(() => task.Increment(1)));
        });
    }

    private sealed class Ticker(Action tick) : IProgress<object>
    {
        public void Report(object value) => tick();
    }
}
