using Spectre.Console;

namespace Compiler.Cli;

/// <summary>Tells an operator how far the work is: bars on a terminal, a line otherwise, always on stderr.</summary>
internal sealed class Stages(CommandContext surroundings)
{
    public async Task<T> RunAsync<T>(string what, string things, int total, Func<IProgress<object>, Task<T>> work)
    {
        if (!surroundings.IsWatched)
        {
            surroundings.Error.WriteLine($"{what} {total} {things}");
            return await work(new Ticker(() => { }));
        }

        return await Screen.On(surroundings.Error, isTerminal: true).Progress().StartAsync(context =>
        {
            var task = context.AddTask($"{what} {total} {things}", maxValue: Math.Max(1, total));
            return work(new Ticker(() => task.Increment(1)));
        });
    }

    private sealed class Ticker(Action tick) : IProgress<object>
    {
        public void Report(object value) => tick();
    }
}
