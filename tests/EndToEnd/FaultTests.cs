using Compiler.Backend.Storage.Azure;
using Compiler.Testing;

namespace Compiler.Tests.EndToEnd;

/// <summary>A run that is killed at any request, or throttled at random, ends where an undisturbed run does.</summary>
[Collection(StorageEmulator.Name)]
public sealed class FaultTests(StorageEmulator azurite)
{
    private static readonly Fate[] Mishaps =
        [Fate.Throttled, Fate.Failing, Fate.Reset, Fate.AnswerLost, Fate.Swallowed, Fate.Unanswered];

    // Short for the test's sake; a request that is slower on a busy machine is one more time-out.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task Run_KilledAtEveryRequestAndStartedAgain_EndsAsWithoutTheKill()
    {
        var scenario = await NewScenarioAsync();
        var undisturbed = Faults.None;
        var expected = await RunAsync(scenario, undisturbed);
        Assert.InRange(undisturbed.Tries, 20, 250);

        for (var request = 1; request <= undisturbed.Tries; request++)
        {
            var kill = request % 2 == 0 ? Fate.KilledBefore : Fate.KilledAfter;
            var at = request;
            var state = await RunAsync(scenario, new Faults(attempt => attempt == at ? kill : Fate.Sent));
            await AssertSameAsync(expected, state, $"{kill} {request}");
        }
    }

    [Fact]
    public async Task Run_AnyRequestTimesOut_EndsAsUndisturbed()
    {
        var undisturbed = Faults.None;
        var expected = await RunAsync(await NewScenarioAsync(), undisturbed);

        // Nearly all of it is waiting.
        await Parallel.ForAsync(1, undisturbed.Tries + 1, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (request, _) =>
        {
            var silence = request % 2 == 0 ? Fate.Swallowed : Fate.Unanswered;
            var faults = new Faults(attempt => attempt == request ? silence : Fate.Sent) { Patience = Patience };
            var state = await RunAsync(await NewScenarioAsync(), faults);
            await AssertSameAsync(expected, state, $"{silence} {request}");
            Assert.True(faults.Tries > undisturbed.Tries, $"{silence} {request} was not tried again");
        });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_ThrottledCutOffAndTimedOutAtRandom_EndsAsUndisturbed(int seed)
    {
        var scenario = await NewScenarioAsync();
        var expected = await RunAsync(scenario, Faults.None);
        var random = new Random(seed);
        var faults = new Faults(_ =>
        {
            lock (random)
                return random.Next(4) == 0 ? Mishaps[random.Next(Mishaps.Length)] : Fate.Sent;
        })
        { Patience = Patience };
        await AssertSameAsync(expected, await RunAsync(scenario, faults), $"seed {seed}");
    }

    // Books print the day: where midnight lies between two runs, an undisturbed one tells what is expected now.
    private async Task AssertSameAsync(string expected, string state, string what)
    {
        if (expected != state)
            expected = await RunAsync(await NewScenarioAsync(), Faults.None);
        if (expected == state)
            return;
        var (wanted, found) = (expected.Split('\n'), state.Split('\n'));
        Assert.Fail($"{what}:\n{Beginnings(found.Except(wanted))}\nin place of\n{Beginnings(wanted.Except(found))}");
    }

    private static string Beginnings(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Length > 300 ? $"{line[..300]}…" : line));

    private async Task<Scenario> NewScenarioAsync()
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        return scenario;
    }

    // A first revision without faults; then, with them, a corrected report, one that is none, a new one, and the second revision.
    private static async Task<string> RunAsync(Scenario scenario, Faults faults)
    {
        await scenario.ForgetAsync();
        await scenario.ClearAsync(StorageNames.Reports);
        await scenario.PutAsync("a.txt", Scenario.Pingxiang);
        var backend = scenario.NewBackend();
        await backend.Receive.RunAsync("a.txt", default);
        await backend.PublishAsync();

        await scenario.PutAsync("a.txt", Scenario.Corrected);
        await scenario.PutAsync("b.txt", "no report"u8.ToArray());
        await scenario.PutAsync("c.txt", await File.ReadAllBytesAsync(Samples.Baoding2024));
        try
        {
            await FollowAsync(scenario.NewBackend(faults));
        }
        catch (KilledException)
        {
            await FollowAsync(backend);
        }

        return await backend.StateAsync();
    }

    private static async Task FollowAsync(Backend backend)
    {
        await backend.Receive.RunAsync("a.txt", default);
        await backend.Receive.RunAsync("b.txt", default);
        await backend.Receive.RunAsync("c.txt", default);
        await backend.PublishAsync();
    }
}
