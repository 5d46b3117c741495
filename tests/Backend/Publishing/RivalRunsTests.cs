using System.Text;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>Two runs of publishing at once: no volume is lost, printed twice or left half new.</summary>
public sealed class RivalRunsTests
{
    private const int Interleavings = 20;

    [Fact]
    public async Task Publish_TwoRunsMeetAnywhere_SameVolumes()
    {
        var expected = await PublishedAsync(new RequestCount(), scene => scene.PrintAsync());
        for (var seed = 1; seed <= Interleavings; seed++)
        {
            var turns = new TakingTurns(new Random(seed)) { IsOpen = true };
            var state = await PublishedAsync(turns, async scene =>
            {
                turns.IsOpen = false;
                await turns.RunAsync([() => scene.PrintAsync(), () => scene.PrintAsync()]);
                turns.IsOpen = true;
            });
            Assert.True(expected == state, $"seed {seed}:\n{state}\nin place of\n{expected}");
        }
    }

    // A first revision; a report corrected, a rival of it, one deleted; then what meets, and the next nightly run.
    private static async Task<string> PublishedAsync(IRequestWatch watch, Func<UploadScene, Task> publish)
    {
        var scene = new UploadScene(watch: watch, totalsWatch: watch);
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        await scene.PublishAsync();
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        scene.Put("c.txt", await File.ReadAllTextAsync(Samples.Pingxiang2024), daysLater: 1);
        scene.Uploads.Remove("b.txt");
        foreach (var upload in new[] { "a.txt", "b.txt", "c.txt" })
            await scene.Receive.RunAsync(upload, default);
        await publish(scene);
        await scene.PublishAsync();

        var state = new StringBuilder();
        await foreach (var edition in scene.Editions.ListAsync(default))
            state.AppendLine($"{edition with { ETag = null }}");
        await foreach (var totals in scene.Totals.ListAsync(default))
            state.AppendLine($"{totals.Head}");
        await foreach (var file in scene.Yearbooks.ListAsync("", default))
            state.AppendLine($"{file.Name} {(await scene.TextAsync(file.Name)).GetHashCode(StringComparison.Ordinal)}");
        return state.ToString();
    }
}
