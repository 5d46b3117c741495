using System.Text;
using System.Text.Json;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Messages;
using Compiler.Tests.Backend.Intake;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering;

namespace Compiler.Tests.Backend.Publishing;

/// <summary>Files of yearbooks that somebody has altered or removed are named, and printed again under the same number.</summary>
public sealed class AlteredVolumesTests
{
    private readonly UploadScene scene = new();

    [Theory]
    [InlineData("2024/130000/latest/yearbook.pdf")]
    [InlineData("2024/130000/latest/figures.json")]
    [InlineData("2024/130000/r1/annex.pdf")]
    [InlineData("2024/130000/r1/tables.csv")]
    [InlineData("2024/100000/latest/yearbook.pdf")]
    [InlineData("2024/100000/r1/datapackage.json")]
    public async Task Publish_FileAlteredOrRemoved_IsNamedAndAsBefore(string file)
    {
        await PublishedAsync();
        var before = await FilesAsync();
        Func<Task>[] deeds =
        [
            () => scene.Yearbooks.RemoveAsync(file, default),
            () => scene.Yearbooks.WriteAsync(file, "forged"u8.ToArray(), default),
            // Of the same length.
            async () => await scene.Yearbooks.WriteAsync(file, Encoding.UTF8.GetBytes((await scene.TextAsync(file))[..^1] + "#"), default),
        ];
        foreach (var deed in deeds)
        {
            await deed();
            Assert.NotEqual(before, await FilesAsync());

            Assert.Empty(await scene.PrintAsync());

            Assert.Equal(file, Assert.Single(scene.LastRun.AlteredFiles).Replace("latest", file.Split('/')[2], StringComparison.Ordinal));
            Assert.Equal(before, await FilesAsync());
            Assert.Equal(1, (await scene.HebeiAsync())!.Revision);
            await scene.PrintAsync();
            Assert.Empty(scene.LastRun.AlteredFiles);
        }
    }

    [Fact]
    public async Task Publish_AlteredVolumeThatIsDueAnyway_IsPrintedAsTheNextRevisionAndCountsTheAmendedFigures()
    {
        await PublishedAsync();
        await scene.Yearbooks.RemoveAsync("2024/130000/latest/yearbook.pdf", default);
        scene.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
        await scene.Receive.RunAsync("a.txt", default);

        var published = await scene.PrintAsync();

        Assert.Equal(["100000 r2", "130000 r2"], published.Select(edition => $"{edition.Adcode} r{edition.Revision}").Order(StringComparer.Ordinal));
        Assert.InRange((await scene.HebeiAsync())!.Amended, 1, int.MaxValue);
        await scene.PrintAsync();
        Assert.Empty(scene.LastRun.AlteredFiles);
    }

    [Fact]
    public async Task Publish_NextRevisionIsPrintedMeanwhile_LatestIsTheNextOne()
    {
        var renderer = new MeetingRenderer();
        var met = new UploadScene { Renderer = renderer };
        met.Put("a.txt", UploadScene.Pingxiang);
        await met.PublishAsync();
        await met.Yearbooks.RemoveAsync("2024/130000/latest/yearbook.pdf", default);
        await met.RunTimerAsync();
        var order = met.Work.TakeOrder()!;
        renderer.Meanwhile = async () =>
        {
            met.Put("a.txt", UploadScene.WithLicences(97), daysLater: 1);
            await met.Receive.RunAsync("a.txt", default);
            await met.RollUpAsync();
            await PrintAsync(met, order);
        };

        await PrintAsync(met, order);

        Assert.Equal(2, (await met.HebeiAsync())!.Revision);
        foreach (var name in YearbookFiles.All)
            Assert.Equal(await met.TextAsync($"2024/130000/r2/{name}"), await met.TextAsync($"2024/130000/latest/{name}"));
    }

    [Fact]
    public async Task Publish_AlteredFinalEdition_ListsTheMissingBodiesAgain()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        scene.Now = new DateTimeOffset(2025, 3, 31, 18, 0, 0, TimeSpan.Zero);
        await scene.PublishAsync(isFinal: true);
        var before = await FilesAsync();
        await scene.Yearbooks.RemoveAsync("2024/100000/latest/unreported.csv", default);
        await scene.Yearbooks.RemoveAsync("2024/100000/r1/unreported.csv", default);

        await scene.PrintAsync();

        Assert.Equal(["2024/100000/r1/unreported.csv"], scene.LastRun.AlteredFiles);
        Assert.Equal(before, await FilesAsync());
    }

    [Fact]
    public async Task Publish_WithdrawnVolumeWithoutFiles_IsLeftAlone()
    {
        await PublishedAsync();
        scene.Uploads.Remove("a.txt");
        await scene.PublishAsync();
        await scene.PublishAsync();
        Assert.True((await scene.HebeiAsync())!.IsWithdrawn);

        await scene.PrintAsync();

        Assert.Empty(scene.LastRun.AlteredFiles);
    }

    // A volume that an older version has printed had one file less.
    [Fact]
    public async Task Publish_VolumeWithoutAFileThatWasAddedLater_IsNotPrintedAgain()
    {
        await PublishedAsync();
        foreach (var folder in new[] { "latest", "r1" })
            await scene.Yearbooks.RemoveAsync($"2024/130000/{folder}/reports.zip", default);

        await scene.PrintAsync();

        Assert.Empty(scene.LastRun.AlteredFiles);
        Assert.Equal(ReadOutcome.NotFound, (await scene.Yearbooks.ReadAsync("2024/130000/latest/reports.zip", 1, default)).Outcome);
    }

    private static async Task PrintAsync(UploadScene scene, VolumeOrder order)
    {
        using var publish = scene.NewPublisher();
        await publish.RunAsync(order, default);
    }

    private async Task PublishedAsync()
    {
        scene.Put("a.txt", UploadScene.Pingxiang);
        await scene.Receive.RunAsync("a.txt", default);
        Assert.Equal(2, (await scene.PrintAsync()).Count);
        Assert.Empty(scene.LastRun.AlteredFiles);
    }

    private async Task<string> FilesAsync()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var file in scene.Yearbooks.ListAsync("", default))
            files.Add(file.Name, Convert.ToBase64String((await scene.Yearbooks.ReadAsync(file.Name, long.MaxValue, default)).Bytes.Span));
        return JsonSerializer.Serialize(files);
    }

    /// <summary>Another run comes in between when a book is drawn.</summary>
    private sealed class MeetingRenderer : IYearbookRenderer
    {
        private readonly UploadScene.ImprintRenderer renderer = new();

        public Func<Task>? Meanwhile { get; set; }

        public string Name => renderer.Name;

        public async Task<byte[]> RenderAsync(YearbookDocument document, CancellationToken cancellationToken)
        {
            var run = Meanwhile;
            Meanwhile = null;
            if (run is not null)
                await run();
            return await renderer.RenderAsync(document, cancellationToken);
        }

        public ValueTask DisposeAsync() => renderer.DisposeAsync();
    }
}
