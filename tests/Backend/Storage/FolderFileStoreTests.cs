using System.Diagnostics;
using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Storage;

public sealed class FolderFileStoreTests : FileStoreContract, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compiler-store-");
    private readonly FolderFileStore store;

    public FolderFileStoreTests()
    {
        store = new FolderFileStore(folder.FullName);
    }

    protected override IFileStore Store => store;

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task ListAsync_Folder_NamesVisibleFilesInOrderWithForwardSlashes()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "a/b/c.txt", ".hidden", ".git/config", "a/.b.txt.unfinished"])
            await store.WriteAsync(name, new byte[3], default);

        Assert.Equal(["a/b/c.txt", "a/z.txt", "b.txt"], await NamesAsync(""));
        Assert.Equal(["a/b/c.txt", "a/z.txt"], await NamesAsync("a/"));
        Assert.Equal(["b.txt"], await NamesAsync("b.txt"));
        Assert.Empty(await NamesAsync("nowhere"));
    }

    [Fact]
    public async Task ListAsync_LinkToItsOwnFolder_Ends()
    {
        await store.WriteAsync("a/report.txt", new byte[3], default);
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "a", "again"), folder.FullName);

        Assert.Equal(["a/report.txt"], await NamesAsync(""));
    }

    [Fact]
    public async Task ListAsync_LinkedFolder_IsListedOnceUnderThePathWithoutALink()
    {
        await store.WriteAsync("z/report.txt", new byte[3], default);
        Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "a"), Path.Combine(folder.FullName, "z"));
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "linked.txt"), Path.Combine(folder.FullName, "z", "report.txt"));

        Assert.Equal(["linked.txt", "z/report.txt"], await NamesAsync(""));
        Assert.Equal(["a/report.txt"], await NamesAsync("a/"));
        Assert.All(await store.ListAsync("", default).ToListAsync(), file => Assert.Equal(3, file.Size));
    }

    [Theory]
    [InlineData("pipe")]
    [InlineData("link")]
    public async Task ReadAsync_NamedPipe_IsUnreadableAtOnce(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        using var made = Process.Start("mkfifo", [Path.Combine(folder.FullName, "pipe")]);
        await made.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(folder.FullName, "link"), Path.Combine(folder.FullName, "pipe"));

        var content = await Task.Run(() => store.ReadAsync(name, 10, default)).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(ReadOutcome.Unreadable, content.Outcome);
        Assert.Empty(await NamesAsync(""));
    }

    [Fact]
    public async Task ReadAsync_FileBeyondTheLimit_IsNotReadAtAll()
    {
        using (var sparse = File.Create(Path.Combine(folder.FullName, "large.txt")))
            sparse.SetLength(100 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var content = await store.ReadAsync("large.txt", 20 * 1024 * 1024, default);

        Assert.Equal(ReadOutcome.TooLarge, content.Outcome);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public async Task ReadAsync_FolderInPlaceOfAFile_IsUnreadable()
    {
        folder.CreateSubdirectory("a.txt");

        Assert.Equal(ReadOutcome.Unreadable, (await store.ReadAsync("a.txt", 10, default)).Outcome);
    }

    [Fact]
    public async Task WriteAsync_Again_ReplacesTheFileAndLeavesNothingElse()
    {
        await store.WriteAsync("2024/a.txt", new byte[] { 1, 2, 3 }, default);
        await store.WriteAsync("2024/a.txt", new byte[] { 4 }, default);

        Assert.Equal([4], (await store.ReadAsync("2024/a.txt", 10, default)).Bytes.ToArray());
        Assert.Single(Directory.GetFileSystemEntries(Path.Combine(folder.FullName, "2024")));
    }

    [Fact]
    public async Task WriteAsync_FileInPlaceOfTheFolder_NamesTheFileThatCannotBeWritten()
    {
        await store.WriteAsync("2024", new byte[] { 1 }, default);

        var exception = await Assert.ThrowsAsync<StorageException>(() => store.WriteAsync("2024/a.txt", new byte[] { 1 }, default));

        Assert.Contains("a.txt", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteAsync_FolderInPlaceOfTheFile_LeavesNothingUnfinished()
    {
        folder.CreateSubdirectory("a.txt");

        await Assert.ThrowsAsync<StorageException>(() => store.WriteAsync("a.txt", new byte[] { 1 }, default));

        Assert.Equal("a.txt", Assert.Single(folder.GetFileSystemInfos()).Name);
    }
}
