using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Intake;

/// <summary>Hears of the requests to storage, before each and after it.</summary>
internal interface IRequestWatch
{
    /// <summary>A request is about to be sent, or was just answered.</summary>
    Task NextAsync(bool isDone);

    /// <summary>Sends a request and tells of it.</summary>
    async Task<T> WatchAsync<T>(Func<Task<T>> request)
    {
        await NextAsync(isDone: false);
        var answer = await request();
        await NextAsync(isDone: true);
        return answer;
    }
}

/// <summary>Counts requests and lets some fail; two points of death for each, before and after.</summary>
internal sealed class RequestCount : IRequestWatch
{
    public int DiesAt { get; set; } = int.MaxValue;

    /// <summary>How many fail from then on.</summary>
    public int Failing { get; set; } = 1;

    /// <summary>Whether the process ends there, which nothing catches.</summary>
    public bool IsKilled { get; set; }

    public int Count { get; private set; }

    public Task NextAsync(bool isDone)
    {
        if (++Count < DiesAt || Count - DiesAt >= Failing)
            return Task.CompletedTask;
        var last = $"killed {(isDone ? "after" : "before")} request {Count}";
        throw IsKilled ? new ProcessEndedException(last) : new StorageException(last);
    }
}

/// <summary>The process ends here.</summary>
internal sealed class ProcessEndedException(string message) : Exception(message);

/// <summary>
/// Lets several runs go on one request at a time, in an order that is drawn: what instances do to each other who work at
/// once, and can be repeated. Only for storage in memory, whose requests never wait for anything else.
/// </summary>
/// <param name="random">Draws who is next.</param>
internal sealed class TakingTurns(Random random) : IRequestWatch
{
    private readonly List<TaskCompletionSource> waiting = [];

    /// <summary>Of how many thousand requests a run is killed, before or after.</summary>
    public int Deaths { get; set; }

    /// <summary>Whether requests go on without waiting: nobody else is there.</summary>
    public bool IsOpen { get; set; }

    public async Task NextAsync(bool isDone)
    {
        if (!isDone && !IsOpen)
        {
            var turn = new TaskCompletionSource();
            waiting.Add(turn);
            await turn.Task;
        }

        if (random.Next(2000) < Deaths)
            throw new StorageException("killed");
    }

    /// <summary>Starts these runs and ends with the last.</summary>
    public Task RunAsync(IEnumerable<Func<Task>> runs) =>
        Task.Run(async () => // where no context moves what follows a turn to another thread
        {
            var all = Task.WhenAll(runs.Select(run => run()).ToList());
            while (waiting.Count > 0)
            {
                var next = random.Next(waiting.Count);
                var turn = waiting[next];
                waiting.RemoveAt(next);
                turn.SetResult();
            }

            await all;
        });
}
