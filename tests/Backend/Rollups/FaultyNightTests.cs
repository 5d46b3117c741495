using System.Globalization;
using System.Text;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Rollups;

/// <summary>
/// Provinces, the nation, its own bodies and unresolved reports, in two years: whatever happens to events, messages and requests, the
/// next undisturbed nights end with the totals and books of a clean run.
/// </summary>
public sealed class FaultyNightTests
{
    private const int Orders = 20;

    /// <summary>COMPILER_FAULTS=1 for every request, one after the other; a run of all tests is content with every seventh.</summary>
    private static readonly int Step =
        int.Parse(Environment.GetEnvironmentVariable("COMPILER_FAULTS") ?? "7", CultureInfo.InvariantCulture);

    private static readonly string[] Changed = ["a.txt", "b.txt", "c.txt", "old.txt", "100000/2024/ministry.txt"];

    [Fact]
    public async Task Publish_EventsAndMessagesLostTwiceAndInAnyOrder_EndsAsUndisturbed()
    {
        var expected = await UndisturbedAsync();
        await Parallel.ForAsync(1, Orders + 1, async (seed, _) =>
        {
            var scene = await PublishedAsync();
            await ChangeAsync(scene);
            var random = new Random(seed);
            scene.Work.Trouble = random;
            var events = Changed.Concat(Changed).ToArray();
            random.Shuffle(events);
            foreach (var upload in events.Skip(Changed.Length / 2))
            {
                await scene.Receive.RunAsync(upload, default);
                if (random.Next(2) == 0)
                    await scene.RollUpAsync();
            }

            await scene.PublishAsync();
            scene.Work.Trouble = null;
            await AssertSameAsync(expected, scene, $"seed {seed}");
        });
    }

    // In turn: the process is killed and its messages are lost, one request fails, storage fails for a while.
    [Fact]
    public async Task Publish_AnyRequestFails_EndsAsUndisturbed()
    {
        var expected = await UndisturbedAsync();
        var undisturbed = new RequestCount();
        await FailAsync(undisturbed, _ => { });
        Assert.InRange(undisturbed.Count, 100, 1000);
        await Parallel.ForEachAsync(Enumerable.Range(1, undisturbed.Count).Where(request => request % Step == 0), async (request, _) =>
        {
            var scene = await FailAsync(new RequestCount(), count =>
            {
                count.DiesAt = request;
                count.IsKilled = request % 3 == 0;
                count.Failing = request % 3 == 1 ? 40 : 1;
            });
            await AssertSameAsync(expected, scene, $"request {request}");
        });
    }

    [Fact]
    public async Task Publish_TotalsOfOneProvinceUnreachable_AreNamedAndTheOtherProvinceIsPrinted()
    {
        var expected = await UndisturbedAsync();
        var scene = await PublishedAsync();
        await ChangeAsync(scene);
        foreach (var upload in Changed)
            await scene.Receive.RunAsync(upload, default);
        scene.Totals.Failing = new Partition(2024, "130000");

        var failure = await Assert.ThrowsAsync<StorageException>(() => scene.PrintAsync());

        Assert.All(failure.Message.Split('\n'), line => Assert.EndsWith(": no answer about 2024-130000", line, StringComparison.Ordinal));
        Assert.Contains(await scene.PrintOrderedAsync(), edition => (edition.Year, edition.Adcode) == (2022, "130000"));
        scene.Totals.Failing = null;
        await AssertSameAsync(expected, scene, "one province");
    }

    [Theory]
    [InlineData(400)]
    [InlineData(-400)]
    public async Task Publish_ClockJumps_EndsAsUndisturbed(int days)
    {
        var expected = await UndisturbedAsync();
        var scene = await PublishedAsync();
        await ChangeAsync(scene);
        scene.Now += TimeSpan.FromDays(days);
        foreach (var upload in Changed)
            await scene.Receive.RunAsync(upload, default);
        await scene.RollUpAsync();
        await scene.PublishAsync();
        await scene.PrintAsync(isFinal: true);
        scene.Now -= TimeSpan.FromDays(days);
        await AssertSameAsync(expected, scene, $"{days} days");
    }

    private static async Task<string> UndisturbedAsync()
    {
        var scene = await PublishedAsync();
        var before = await StateAsync(scene);
        await ChangeAsync(scene);
        foreach (var upload in Changed)
            await scene.Receive.RunAsync(upload, default);
        await scene.PublishAsync();
        var state = await StateAsync(scene);
        Assert.NotEqual(before, state);
        Assert.Empty(await scene.PublishAsync());
        return state;
    }

    // The requests of adding up and printing; where the process ends, so does what it had in hand.
    private static async Task<UploadScene> FailAsync(RequestCount requests, Action<RequestCount> begin)
    {
        var gate = new Gate(requests);
        var scene = await PublishedAsync(gate);
        await ChangeAsync(scene);
        foreach (var upload in Changed)
            await scene.Receive.RunAsync(upload, default);
        begin(requests);
        gate.IsOpen = false;
        try
        {
            await scene.RollUpAsync();
            await scene.PrintAsync();
        }
        catch (StorageException)
        {
            // The queue tells again, or the next night does.
        }
        catch (ProcessEndedException)
        {
            Drain(scene);
        }

        gate.IsOpen = true;
        return scene;
    }

    private static void Drain(UploadScene scene)
    {
        while (scene.Work.TakeChange() is not null || scene.Work.TakeOrder() is not null || scene.Work.TakeSlice() is not null)
        {
        }
    }

    private static async Task<UploadScene> PublishedAsync(IRequestWatch? watch = null)
    {
        var scene = new UploadScene(watch: watch, totalsWatch: watch);
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("b.txt", await File.ReadAllBytesAsync(Samples.Boai2024));
        scene.Put("c.txt", await File.ReadAllBytesAsync(Samples.Zhuozhou2024));
        scene.Put("old.txt", await File.ReadAllBytesAsync(Samples.Xingtai2023));
        scene.Put("100000/2024/ministry.txt", Ministry(UploadScene.Pingxiang));
        await scene.PublishAsync();
        return scene;
    }

    // One is corrected, one deleted, one of no place becomes the deleted one's, one another year's; a national body corrects its own.
    private static async Task ChangeAsync(UploadScene scene)
    {
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        scene.Uploads.Remove("b.txt");
        scene.Put("c.txt", await File.ReadAllBytesAsync(Samples.Boai2024), daysLater: 1);
        scene.Put("old.txt", (await File.ReadAllTextAsync(Samples.Xingtai2023)).Replace("2023", "2022", StringComparison.Ordinal), 1);
        scene.Put("100000/2024/ministry.txt", Ministry(UploadScene.WithLicences(5)), daysLater: 1);
    }

    private static string Ministry(string text) =>
        "教育部2024年政府信息公开工作年度报告\n" + text.Replace("平乡县人民政府办公室", "教育部", StringComparison.Ordinal);

    private static async Task AssertSameAsync(string expected, UploadScene scene, string disturbance)
    {
        await scene.PublishAsync();
        await scene.PublishAsync();
        var state = await StateAsync(scene);
        Assert.True(expected == state, $"{disturbance}:\n{state}\nin place of\n{expected}");
        Assert.Empty(await scene.Marks.ListAsync(default).ToListAsync());
    }

    // How many revisions there are depends on what was printed in between.
    private static async Task<string> StateAsync(UploadScene scene)
    {
        var state = new StringBuilder();
        await foreach (var totals in scene.Totals.ListAsync(default))
            state.AppendLine($"{totals.Head} {totals.Figures}");
        await foreach (var edition in scene.Editions.ListAsync(default))
        {
            state.AppendLine($"{edition.Year} {edition.Adcode} {edition.Fingerprint} {edition.Reports} {edition.IsPublished}");
            if (!edition.IsWithdrawn)
                Assert.Equal(await BookAsync(scene, edition.Folder), await BookAsync(scene, edition.LatestFolder));
        }

        return state.ToString();
    }

    private static async Task<string> BookAsync(UploadScene scene, string folder)
    {
        var files = await scene.Yearbooks.ListAsync($"{folder}/", default).Select(file => file.Name).ToListAsync();
        var texts = new StringBuilder();
        foreach (var file in files)
            texts.AppendLine($"{file[folder.Length..]} {await scene.TextAsync(file)}");
        return texts.ToString();
    }

    private sealed class Gate(IRequestWatch behind) : IRequestWatch
    {
        public bool IsOpen { get; set; } = true;

        public Task NextAsync(bool isDone) => IsOpen ? Task.CompletedTask : behind.NextAsync(isDone);
    }
}
