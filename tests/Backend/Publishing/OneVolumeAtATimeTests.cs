using Compiler.Backend.Publishing;
using Compiler.Backend.Storage.Messages;
using Compiler.Testing;
using Compiler.Tests.Backend.Intake;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>However many volumes are due at once, an instance prints one after the other.</summary>
public sealed class OneVolumeAtATimeTests
{
    [Fact]
    public async Task Publish_ThreeVolumesAtOnce_OneIsDrawnAfterTheOther()
    {
        await using var renderer = new CountingRenderer();
        var scene = new UploadScene { Renderer = renderer };
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Put("b.txt", await File.ReadAllTextAsync(Samples.Boai2024));
        foreach (var upload in (string[])["a.txt", "b.txt"])
            await scene.Receive.RunAsync(upload, default);
        await scene.RollUpAsync();
        using var publish = scene.NewPublisher();

        var published = await Task.WhenAll(((string[])["130000", "410000", "100000"])
            .Select(adcode => Task.Run(() => publish.RunAsync(new VolumeOrder(2024, adcode, IsFinal: false), default))));

        Assert.All(published, Assert.NotNull);
        Assert.Equal(3, renderer.Drawn);
        Assert.Equal(1, renderer.MostAtOnce);
    }

    [Fact]
    public async Task PublishOrdered_AnotherVolumeIsPrintedForTooLong_GoesBackToItsQueue()
    {
        await using var renderer = new HangingRenderer();
        var scene = new UploadScene { Renderer = renderer };
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        await scene.RollUpAsync();
        using var publish = scene.NewPublisher();
        var nation = publish.RunAsync(new VolumeOrder(2024, "100000", IsFinal: false), default);
        await renderer.Started;
        var order = new VolumeOrder(2024, "130000", IsFinal: false);

        var (hadItsTurn, edition) = await new PublishOrderedVolume(publish, scene.Work, TimeSpan.Zero).RunAsync(order, default);

        Assert.Equal((false, null), (hadItsTurn, edition));
        Assert.Equal(order, scene.Work.TakeOrder());
        renderer.Finish();
        Assert.NotNull(await nation);
        Assert.True((await new PublishOrderedVolume(publish, scene.Work, TimeSpan.Zero).RunAsync(order, default)).HadItsTurn);
        Assert.Null(scene.Work.TakeOrder());
    }

    private sealed class HangingRenderer : IYearbookRenderer
    {
        private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => "hanging";

        public Task Started => started.Task;

        public void Finish() => finished.SetResult();

        public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
        {
            started.TrySetResult();
            await finished.Task.WaitAsync(cancellationToken);
            return "%PDF-1.7"u8.ToArray();
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
