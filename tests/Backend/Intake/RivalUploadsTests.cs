using System.Text;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Receipts;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Intake;

/// <summary>
/// Uploads that get in each other's way: several of one body and year, one that is replaced while it is read, one that is
/// deleted. Whatever meets or breaks down, rows, receipts and quarantine end the same.
/// </summary>
public sealed class RivalUploadsTests
{
    private const int Interleavings = 300;

    private static readonly string[] Events = ["old.txt", "copy.txt", "new.txt", "late.txt", "deleted.txt"];

    [Fact]
    public async Task Receive_InstancesMeetAnywhere_NobodyWhoYieldsThinksThatItCounts()
    {
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            var random = new Random(seed);
            var turns = new TakingTurns(random);
            var scene = SceneOfRivals(turns);
            await turns.RunAsync(Receivers(scene, random));
            await turns.RunAsync([() => scene.ReceiveAnnouncedAsync()]);

            Assert.Equal("new.txt", (await scene.Ledger.ListRows().SingleAsync()).Receipt.File.Path);
            foreach (var upload in new[] { "old.txt", "copy.txt" })
                Assert.True((await YieldsAsync(scene, upload)), $"{upload}, seed {seed}");
            Assert.False(await YieldsAsync(scene, "new.txt"), $"new.txt, seed {seed}");
        }
    }

    [Fact]
    public async Task Reconcile_InstancesMeetAnywhereAndAreKilled_SameStateInTheEnd()
    {
        var expected = await UndisturbedAsync(isDeleted: false);
        var expectedWithout = await UndisturbedAsync(isDeleted: true);
        Assert.NotEqual(expected, expectedWithout);
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            var random = new Random(seed);
            var turns = new TakingTurns(random) { Deaths = random.Next(4) * 10 };
            var scene = SceneOfRivals(turns);
            var isDeleted = seed % 2 == 0;
            await turns.RunAsync(
            [
                .. Receivers(scene, random),
                () => ChangeAsync(scene, turns, isDeleted),
                () => UnlessKilledAsync(() => scene.ReconcileAsync()),
                () => UnlessKilledAsync(() => scene.ReconcileAsync()),
            ]);
            // Two nightly runs: in the first one it may come out that a third report counts in place of the second.
            turns.Deaths = 0;
            await turns.RunAsync([() => scene.NextChangeAsync()]);
            for (var night = 0; night < 2; night++)
                await turns.RunAsync([() => scene.ReconcileAsync()]);
            var state = await StateAsync(scene);
            Assert.True((isDeleted ? expectedWithout : expected) == state, $"seed {seed}:\n{state}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reconcile_KilledAtAnyRequest_EndsWhereAnUndisturbedRunDoes(bool isToldAgain)
    {
        var undisturbed = new RequestCount();
        var expected = await KilledAsync(undisturbed, isToldAgain);
        Assert.InRange(undisturbed.Count, 100, 400);
        for (var death = 1; death <= undisturbed.Count; death++)
        {
            var state = await KilledAsync(new RequestCount { DiesAt = death }, isToldAgain);
            Assert.True(expected == state, $"killed at {death}:\n{state}\nin place of\n{expected}");
        }
    }

    // Every step may be the last of a process; the queue tells of an upload again, or nobody does until the nightly run.
    private static async Task<string> KilledAsync(RequestCount requests, bool isToldAgain)
    {
        var scene = SceneOfRivals(requests);
        foreach (var upload in new[] { "old.txt", "copy.txt", "new.txt", "late.txt" })
            await StepAsync(() => scene.Receive.RunAsync(upload, default));
        scene.Put("late.txt", Late, daysLater: 3);
        await StepAsync(() => scene.Receive.RunAsync("late.txt", default));
        scene.Uploads.Remove("new.txt");
        await StepAsync(() => scene.ReconcileAsync());
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 4);
        await StepAsync(() => scene.Receive.RunAsync("new.txt", default));
        scene.Uploads.Remove("new.txt");
        await StepAsync(() => scene.Receive.RunAsync("new.txt", default));

        requests.DiesAt = int.MaxValue;
        await scene.NextChangeAsync();
        await scene.ReconcileAsync();
        return await StateAsync(scene);

        async Task StepAsync(Func<Task> step)
        {
            if (!await UnlessKilledAsync(step) && isToldAgain)
                await step();
        }
    }

    private static string Late => UploadScene.Pingxiang.Replace("2024", "2023", StringComparison.Ordinal);

    private static UploadScene SceneOfRivals(IRequestWatch watch)
    {
        var scene = new UploadScene(watch: watch);
        scene.Put("old.txt", UploadScene.Pingxiang);
        scene.Put("copy.txt", UploadScene.WithLicences(3), daysLater: 1);
        scene.Put("new.txt", UploadScene.WithLicences(3), daysLater: 2);
        scene.Put("late.txt", "合同书");
        return scene;
    }

    // Every event twice, in any order, on four threads of any two instances.
    private static IEnumerable<Func<Task>> Receivers(UploadScene scene, Random random)
    {
        var events = Events.Concat(Events).ToArray();
        random.Shuffle(events);
        return events.Chunk(3).Select<string[], Func<Task>>(own => async () =>
        {
            foreach (var name in own)
                await ToldUntilDoneAsync(scene, name);
        });
    }

    // An agency uploads the right file under the same name, and may delete another.
    private static async Task ChangeAsync(UploadScene scene, TakingTurns turns, bool isDeleted)
    {
        for (var i = 0; i < 5; i++)
            await UnlessKilledAsync(() => turns.NextAsync(isDone: false));
        scene.Put("late.txt", Late, daysLater: 3);
        if (isDeleted)
            scene.Uploads.Remove("new.txt");
        await ToldUntilDoneAsync(scene, "late.txt");
    }

    // As a queue does.
    private static async Task ToldUntilDoneAsync(UploadScene scene, string upload)
    {
        while (!await UnlessKilledAsync(() => scene.Receive.RunAsync(upload, default)))
        {
        }
    }

    private static async Task<bool> UnlessKilledAsync(Func<Task> run)
    {
        try
        {
            await run();
            return true;
        }
        catch (StorageException)
        {
            return false;
        }
    }

    private static async Task<string> UndisturbedAsync(bool isDeleted)
    {
        var scene = SceneOfRivals(new RequestCount());
        scene.Put("late.txt", Late, daysLater: 3);
        if (isDeleted)
            scene.Uploads.Remove("new.txt");
        await scene.ReconcileAsync();
        var state = await StateAsync(scene);
        var nothing = await scene.ReconcileAsync();
        Assert.Equal((0, 0), (nothing.Due, nothing.Outdated));
        Assert.Equal(state, await StateAsync(scene));
        return state;
    }

    private static async Task<bool> YieldsAsync(UploadScene scene, string upload) =>
        (await scene.ReceiptAsync(upload)).Findings.Any(finding => finding.Code.Text is "FILE-SUPERSEDED" or "FILE-DUPLICATE");

    private static async Task<string> StateAsync(UploadScene scene)
    {
        var state = new StringBuilder();
        await foreach (var row in scene.Ledger.ListRows())
            state.AppendLine($"row {row.Key.Year} {row.Receipt.File.Path}");
        await foreach (var file in scene.Receipts.ListAsync("", default))
            state.AppendLine($"{file.Name} {Line(await ReadAsync(scene.Receipts, file.Name))}");
        await foreach (var file in scene.Quarantine.ListAsync("", default))
            state.AppendLine($"quarantine {file.Name}");
        return state.ToString();
    }

    private static string Line(Receipt receipt) =>
        string.Join(
            ' ',
            receipt
                .Findings.Select(finding => finding.Message)
                .Prepend($"{receipt.File.Modified:d} {receipt.File.Sha256[..8]} {receipt.Report?.Year}"));

    private static async Task<Receipt> ReadAsync(InMemoryFileStore receipts, string name) =>
        ReceiptJson.Read((await receipts.ReadAsync(name, long.MaxValue, default)).Bytes);
}
