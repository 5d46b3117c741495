using Azure.Storage.Blobs.Models;
using Compiler.Backend.Storage;
using Compiler.Backend.Storage.Azure;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage.Azure;

[Collection(AzuriteGroup.Name)]
public sealed class BlobFileStoreTests(AzuriteFixture azurite) : VersionedFileStoreContract, IAsyncLifetime
{
    private readonly CloudStorage storage = new(StorageConnection.Parse(azurite.NewAccount()));

    protected override IVersionedFileStore Files => storage.Files(StorageNames.Reports);

    public Task InitializeAsync() => storage.CreateAsync(default);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task WriteAsync_LongestChineseName_IsFoundUnderItAgain()
    {
        var name = new string('报', 996) + ".txt";

        await Files.WriteAsync(name, new byte[] { 7 }, default);

        Assert.Equal([name], await NamesAsync(""));
        Assert.Equal([7], (await Files.ReadAsync(name, 10, default)).Bytes.ToArray());
    }

    [Theory]
    [InlineData("../receipts/secret.txt")]
    [InlineData("a/../../receipts/secret.txt")]
    [InlineData("..\\receipts\\secret.txt")]
    [InlineData("..")]
    [InlineData("./secret.txt")]
    public async Task AnyCall_NameThatClimbs_TouchesNoOtherContainer(string name)
    {
        await storage.Files(StorageNames.Receipts).WriteAsync("secret.txt", new byte[] { 7 }, default);

        await Assert.ThrowsAsync<StorageException>(() => Files.WriteAsync(name, new byte[] { 8 }, default));
        await Assert.ThrowsAsync<StorageException>(() => Files.TryWriteAsync(name, new byte[] { 8 }, null));
        Assert.Equal(ReadOutcome.Unreadable, (await Files.ReadAsync(name, 10, default)).Outcome);
        await Files.RemoveAsync(name, default);

        Assert.Equal([7], (await storage.Files(StorageNames.Receipts).ReadAsync("secret.txt", 10, default)).Bytes.ToArray());
        Assert.Empty(await NamesAsync(""));
    }

    [Fact]
    public async Task OpenAsync_Metadata_ComesDecodedWithKeysInLowerCase()
    {
        var metadata = new Dictionary<string, string> { ["Agency"] = Uri.EscapeDataString("保定市人民政府办公室"), ["year"] = "2024" };
        var blob = storage.Blobs.GetBlobContainerClient(StorageNames.Reports).GetBlobClient("a.txt");
        await blob.UploadAsync(new BinaryData("text"), new BlobUploadOptions { Metadata = metadata }, default);

        var file = await Files.OpenAsync("a.txt", 10, default);

        Assert.Equal(("保定市人民政府办公室", "2024"), (file.Metadata["agency"], file.Metadata["year"]));
    }

    [Fact]
    public async Task ReadAsync_NoSuchContainer_TellsWhatCouldNotBeRead()
    {
        var exception = await Assert.ThrowsAsync<StorageException>(() => storage.Files("nowhere").ReadAsync("a.txt", 10, default));

        Assert.Contains("nowhere/a.txt", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Key", exception.Message, StringComparison.Ordinal);
    }
}
