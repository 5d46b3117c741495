namespace Compiler.Tests.EndToEnd;

/// <summary>Events come late, often, in any order and to two instances at once; the end is the same.</summary>
[Collection(StorageEmulator.Name)]
public sealed class OrderTests(StorageEmulator azurite)
{
    private const int Orders = 200;

    // Each on an account of its own: while one waits for storage, the others go on.
    private const int Lanes = 4;

    private static readonly string[] Names = ["a.txt", "a-corrected.txt", "b.txt", "c.txt", "deleted.txt"];

    [Fact]
    public async Task Receive_SameEventTwentyTimes_LeavesOneRowAndOneRevision()
    {
        var scenario = await NewScenarioAsync();
        var backend = scenario.NewBackend();
        for (var i = 0; i < 20; i++)
            await backend.Receive.RunAsync("a.txt", default);
        await backend.PublishAsync();
        var state = await backend.StateAsync();
        for (var i = 0; i < 20; i++)
            await backend.Receive.RunAsync("a.txt", default);
        await backend.PublishAsync();
        Assert.Equal(state, await backend.StateAsync());
        Assert.DoesNotContain("Revision = 2", state);
    }

    [Fact]
    public async Task Receive_AnyOrderOnTwoInstancesAtOnce_SameTablesAndBooks()
    {
        var scenario = await NewScenarioAsync();
        var expected = await InOrderAsync(scenario);
        Assert.Contains("a-corrected.txt", expected);
        await Task.WhenAll(Enumerable.Range(1, Lanes).Select(async lane =>
        {
            var own = await NewScenarioAsync();
            for (var seed = lane; seed <= Orders; seed += Lanes)
            {
                await own.ForgetAsync();
                var state = await ShuffledAsync(own, new Random(seed));
                Assert.True(expected == state, $"order {seed}:\n{state}\nin place of\n{expected}");
            }
        }));
    }

    private Task<Scenario> NewScenarioAsync() => Scenario.WithCorrectionAsync(azurite.NewAccount());

    private static async Task<string> InOrderAsync(Scenario scenario)
    {
        var backend = scenario.NewBackend();
        foreach (var name in Names)
            await backend.Receive.RunAsync(name, default);
        await backend.ReceiveAnnouncedAsync();
        await backend.PublishAsync();
        return await backend.StateAsync();
    }

    private static async Task<string> ShuffledAsync(Scenario scenario, Random random)
    {
        var events = Enumerable.Range(0, 2).SelectMany(_ => Names).ToArray();
        random.Shuffle(events);
        Backend[] instances = [scenario.NewBackend(), scenario.NewBackend()];
        await Parallel.ForAsync(0, events.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, token) =>
            await instances[i % 2].Receive.RunAsync(events[i], token));
        await Task.WhenAll(instances.Select(instance => instance.ReceiveAnnouncedAsync()));
        await Task.WhenAll(instances.Select(instance => instance.PublishAsync()));
        return await instances[0].StateAsync();
    }
}
