using Compiler.Storage.Cloud;

namespace Compiler.Tests.EndToEnd;

/// <summary>A run that is killed at any request, or throttled at random, ends where an undisturbed run does.</summary>
[Collection(StorageEmulator.Name)]
public sealed class FaultTests(StorageEmulator azurite)
{
    private static readonly Fate[] Mishaps = [Fate.Throttled, Fate.Failing, Fate.Reset, Fate.AnswerLost];

    [Fact]
    public async Task Run_KilledAtEveryRequestAndStartedAgain_EndsAsWithoutTheKill()
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        var undisturbed = Faults.None;
        var expected = await RunAsync(scenario, undisturbed);
        Assert.InRange(undisturbed.Tries, 20, 120);

        for (var request = 1; request <= undisturbed.Tries; request++)
        {
            var kill = request % 2 == 0 ? Fate.KilledBefore : Fate.KilledAfter;
            var at = request;
            var state = await RunAsync(scenario, new Faults(attempt => attempt == at ? kill : Fate.Sent));
            Assert.True(expected == state, $"{kill} {request}:\n{state}\nin place of\n{expected}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Run_ThrottledAndCutOffAtRandom_EndsAsUndisturbed(int seed)
    {
        var scenario = new Scenario(azurite.NewAccount());
        await scenario.CreateAsync();
        var expected = await RunAsync(scenario, Faults.None);
        var random = new Random(seed);
        var faults = new Faults(_ =>
        {
            lock (random)
                return random.Next(4) == 0 ? Mishaps[random.Next(Mishaps.Length)] : Fate.Sent;
        });
        Assert.Equal(expected, await RunAsync(scenario, faults));
    }

    // A first revision without faults; then, with them, a corrected report, one that is none, and the second revision.
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
        await backend.PublishAsync();
    }
}
