using System.Collections.Immutable;
using Compiler.Backend.Storage;
using Compiler.Testing.Storage;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every file store whose files have a state.</summary>
public abstract class VersionedFileStoreContract : FileStoreContract
{
    protected abstract IVersionedFileStore Files { get; }

    protected override IFileStore Store => Files;

    // Names that some systems' folders cannot have.
    [Theory]
    [InlineData("a#b?c=d.txt")]
    [InlineData("a \"quoted\" <name>.txt")]
    [InlineData("a*b|c:d.txt")]
    [InlineData("a//b.txt")]
    [InlineData("...")]
    public async Task WriteAsync_NameNoFolderCouldHave_IsFoundUnderItAgain(string name)
    {
        await Files.WriteAsync(name, new byte[] { 7 }, default);

        Assert.Equal([name], await NamesAsync(""));
        Assert.Equal([7], (await Files.ReadAsync(name, 10, default)).Bytes.ToArray());
    }

    [Fact]
    public async Task TryWriteAsync_FileChangedSinceItWasLookedAt_IsRefused()
    {
        Assert.True(await Files.TryWriteAsync("a.txt", new byte[] { 1 }, null));
        Assert.False(await Files.TryWriteAsync("a.txt", new byte[] { 2 }, null));
        var seen = await Files.OpenAsync("a.txt", 10, default);
        Assert.True(await Files.TryWriteAsync("a.txt", new byte[] { 3 }, seen.ETag));
        Assert.False(await Files.TryWriteAsync("a.txt", new byte[] { 4 }, seen.ETag));

        Assert.Equal([3], (await Files.ReadAsync("a.txt", 10, default)).Bytes.ToArray());
    }

    [Fact]
    public async Task TryWriteAsync_FileTakenAwaySinceItWasLookedAt_IsRefused()
    {
        await Files.WriteAsync("a.txt", new byte[] { 1 }, default);
        var seen = await Files.OpenAsync("a.txt", 10, default);
        await Files.RemoveAsync("a.txt", default);

        Assert.False(await Files.TryWriteAsync("a.txt", new byte[] { 2 }, seen.ETag));
    }

    [Fact]
    public async Task TryWriteAsync_ManyAtOnce_OneWins()
    {
        var written = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => Files.TryWriteAsync("a.txt", new[] { (byte)i }, null)));

        var winner = (await Files.ReadAsync("a.txt", 10, default)).Bytes.Span[0];
        Assert.Equal(winner, Assert.Single(Enumerable.Range(0, 10), i => written[i]));
    }

    [Fact]
    public async Task OpenAsync_File_ComesWithItsState()
    {
        await Files.WriteAsync("a.txt", new byte[] { 1, 2, 3 }, default);
        var listed = await Files.ListAsync("", default).SingleAsync();

        var file = await Files.OpenAsync("a.txt", 10, default);

        Assert.Equal(listed, file.File);
        Assert.NotNull(file.ETag);
        Assert.Equal([1, 2, 3], file.Content.Bytes.ToArray());
    }

    [Fact]
    public async Task OpenAsync_TooLarge_HasItsStateWithoutItsBytes()
    {
        await Files.WriteAsync("a.txt", new byte[100], default);

        var file = await Files.OpenAsync("a.txt", 99, default);

        Assert.Equal((100, ReadOutcome.TooLarge, 0), (file.File.Size, file.Content.Outcome, file.Content.Bytes.Length));
        Assert.NotNull(file.ETag);
    }

    [Fact]
    public async Task OpenAsync_NoSuchFile_HasNoState()
    {
        var file = await Files.OpenAsync("gone.txt", 10, default);

        Assert.Equal((ReadOutcome.NotFound, null), (file.Content.Outcome, file.ETag));
    }

    [Fact]
    public async Task OpenChangedAsync_StateThatIsKnown_GivesTheFileOnlyOnceItHasChanged()
    {
        await Files.WriteAsync("a.txt", new byte[3], default);
        var etag = (await Files.OpenAsync("a.txt", 10, default)).ETag;

        Assert.Null(await Files.OpenChangedAsync("a.txt", etag, 10, default));
        Assert.Equal(3, (await Files.OpenChangedAsync("a.txt", known: null, 10, default))!.Content.Bytes.Length);
        Assert.Equal(ReadOutcome.NotFound, (await Files.OpenChangedAsync("b.txt", etag, 10, default))!.Content.Outcome);
        await Files.WriteAsync("a.txt", new byte[4], default);
        Assert.Equal(4, (await Files.OpenChangedAsync("a.txt", etag, 10, default))!.Content.Bytes.Length);
    }

    [Fact]
    public async Task ListPageAsync_Prefix_GivesOnlyFilesThatBeginWithIt()
    {
        foreach (var name in (string[])["2023/a", "2024/a", "2024/b", "2025/a"])
            await Files.WriteAsync(name, new byte[3], default);

        var page = await Files.ListPageAsync("2024/", token: null, default);

        Assert.Equal(["2024/a", "2024/b"], page.Files.Select(file => file.File.Name));
        Assert.Equal(2, page.Files.Select(file => file.ETag).OfType<string>().Count(etag => etag.Length > 0));
        Assert.Null(page.Next);
    }

    [Fact]
    public async Task ListPageAsync_FileWrittenOnCondition_HasTheHashOfItsContent()
    {
        await Files.TryWriteAsync("a.txt", "abc"u8.ToArray(), null, ImmutableDictionary<string, string>.Empty, default);

        var page = await Files.ListPageAsync("", token: null, default);

        Assert.Equal("kAFQmDzST7DWlj99KOF/cg==", Assert.Single(page.Files).Md5);
    }

    [Fact]
    public async Task RemoveAsync_Twice_LeavesNothing()
    {
        await Files.WriteAsync("a.txt", new byte[3], default);
        await Files.RemoveAsync("a.txt", default);
        await Files.RemoveAsync("a.txt", default);

        Assert.Empty(await NamesAsync(""));
    }
}
