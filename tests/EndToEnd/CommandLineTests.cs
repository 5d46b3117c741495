using Compiler.Backend.Storage.Azure;
using Compiler.Testing;
using Compiler.Testing.Azurite;
using Compiler.Yearbooks;

namespace Compiler.Tests.EndToEnd;

/// <summary>From the command line into the backend and back, through the functions and straight at storage.</summary>
[Collection(StorageEmulator.Name)]
public sealed class CommandLineTests(StorageEmulator azurite)
{
    [Fact]
    public async Task UploadThenDownload_EitherWay_BringsTheBooksThatTheCommandLineCompiles()
    {
        var account = azurite.NewAccount();
        var storage = new CloudStorage(StorageConnection.Parse(account));
        await using var functions = await FunctionsProcess.StartAsync(account);
        var service = functions.Http.BaseAddress!.AbsoluteUri;
        var folder = Directory.CreateTempSubdirectory("compiler-").FullName;

        var sent = await Programs.RunCliAsync(
            folder, ["upload", Samples.Baoding2024, Samples.Boai2024, Samples.Pingxiang2024, "--to", service, "--key", FunctionsProcess.Key]);
        Assert.Contains("予以接收, 保定市人民政府办公室, 2024", sent, StringComparison.Ordinal);
        Assert.Contains("3 of 3 uploaded", sent, StringComparison.Ordinal);
        var stored = await Programs.RunCliAsync(
            folder, ["upload", Samples.Xingtai2023, Samples.Zhuozhou2024, "--to", account], code: 1);
        Assert.Contains("退回补正, 邢台市人民政府办公室, 2023", stored, StringComparison.Ordinal);
        Assert.Matches("2 of 2 uploaded .*, 2 returned", stored);
        Assert.Equal(5, await storage.ListReceipts().CountAsync());
        await functions.PublishAsync(
            "PublishYearbooks", listed => listed.Count(volume => volume.GetProperty("state").GetString() == "published") == 5);

        using var expected = await CommandLineBooks.OfAsync(storage.Files(StorageNames.Reports));
        await Programs.RunCliAsync(folder, ["download", "--from", service, "--key", FunctionsProcess.Key, "--out", "http"]);
        await Programs.RunCliAsync(folder, ["download", "--from", account, "--out", "storage"]);
        foreach (var way in new[] { "http", "storage" })
        {
            var books = Directory.GetFiles(Path.Combine(folder, way), "yearbook.pdf", SearchOption.AllDirectories);
            Assert.Equal(expected.Count, books.Length);
            Assert.All(books.Select(Path.GetDirectoryName).SelectMany(Directory.GetFiles!).Where(IsBook), file =>
                Assert.Equal(expected.Read(Path.GetRelativePath(Path.Combine(folder, way), file)), File.ReadAllBytes(file)));
        }

        var again = await Programs.RunCliAsync(
            folder, ["download", "--from", account, "--out", "storage", "--year", "2024", "--place", "410000"]);
        Assert.Equal("2024/410000-河南省 r1: unchanged", again.Trim());
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsBook(string file) => YearbookFiles.All.Contains(Path.GetFileName(file));
}
