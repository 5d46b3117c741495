using System.Text;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Rollups;

/// <summary>
/// Provinces, reports without a place and the nation are added up at once, on several instances, while reports come in: whoever meets whom
/// and where, no total misses a report in the end.
/// </summary>
public sealed class RivalRollUpsTests
{
    private const int Interleavings = 200;

    private static readonly Partition Hebei = new(2024, "130000");
    private static readonly Partition Henan = new(2024, "410000");

    [Fact]
    public async Task RollUp_PartitionsMeetAnywhere_SameTotalsAsOneAfterAnother()
    {
        var quiet = new TakingTurns(new Random(0)) { IsOpen = true };
        var scene = await SceneAsync(quiet);
        await CorrectAsync(scene);
        await scene.RollUpAsync();
        var expected = await TotalsAsync(scene);
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            var turns = new TakingTurns(new Random(seed)) { IsOpen = true };
            scene = await SceneAsync(turns);
            turns.IsOpen = false;
            var orders = new[] { Hebei, Henan, Hebei.Unresolved, Hebei.Nation, Hebei, Hebei.Nation, Hebei.Nation }
                .Select<Partition, Func<Task>>(partition => () => AddUpAsync(scene, partition));
            await turns.RunAsync([.. orders, () => CorrectAsync(scene)]);
            turns.IsOpen = true;
            await scene.RollUpAsync();
            var state = await TotalsAsync(scene);
            Assert.True(expected == state, $"seed {seed}:\n{state}\nin place of\n{expected}");
        }
    }

    // Two provinces and a report without a place, none of them added up yet.
    private static async Task<UploadScene> SceneAsync(IRequestWatch watch)
    {
        var scene = new UploadScene(watch: watch, totalsWatch: watch);
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        scene.Put("c.txt", await File.ReadAllTextAsync(Samples.Zhuozhou2024));
        foreach (var upload in new[] { "a.txt", "b.txt", "c.txt" })
            await scene.Receive.RunAsync(upload, default);
        return scene;
    }

    private static async Task AddUpAsync(UploadScene scene, Partition partition)
    {
        using var rollUp = scene.NewRollUp();
        await rollUp.RunAsync(partition, default);
    }

    private static async Task CorrectAsync(UploadScene scene)
    {
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);
    }

    private static async Task<string> TotalsAsync(UploadScene scene)
    {
        Assert.Empty(await scene.Marks.ListAsync(default).ToListAsync());
        var state = new StringBuilder();
        await foreach (var totals in scene.Totals.ListAsync(default))
            state.AppendLine($"{totals.Head} {totals.Figures}");
        return state.ToString();
    }
}
