using System.Text;
using Compiler.Backend.Storage;

namespace Compiler.Tests.Backend.Storage;

/// <summary>What holds for every file store.</summary>
public abstract class FileStoreContract
{
    protected abstract IFileStore Store { get; }

    [Fact]
    public async Task ListAsync_Prefix_NamesTheFilesBelowInOrder()
    {
        foreach (var name in (string[])["b.txt", "a/z.txt", "a/b/c.txt", "a/保定.txt", "a/A.txt", "130600/2024/报告 (1).txt"])
            await Store.WriteAsync(name, new byte[3], default);

        Assert.Equal(["130600/2024/报告 (1).txt", "a/A.txt", "a/b/c.txt", "a/z.txt", "a/保定.txt", "b.txt"], await NamesAsync(""));
        Assert.Equal(["a/A.txt", "a/b/c.txt", "a/z.txt", "a/保定.txt"], await NamesAsync("a/"));
        Assert.Equal(["b.txt"], await NamesAsync("b.txt"));
        Assert.Empty(await NamesAsync("nowhere"));
    }

    [Fact]
    public async Task ListAsync_File_KnowsItsSize()
    {
        await Store.WriteAsync("a.txt", new byte[] { 1, 2, 3 }, default);

        Assert.Equal(3, (await Store.ListAsync("", default).SingleAsync()).Size);
    }

    [Theory]
    [InlineData(0, 0, ReadOutcome.Read)]
    [InlineData(3, 3, ReadOutcome.Read)]
    [InlineData(3, 2, ReadOutcome.TooLarge)]
    public async Task ReadAsync_AtTheLimit_ReadsUpToIt(int size, long limit, ReadOutcome outcome)
    {
        await Store.WriteAsync("a.txt", new byte[size], default);

        var content = await Store.ReadAsync("a.txt", limit, default);

        Assert.Equal((outcome, outcome == ReadOutcome.Read ? size : 0), (content.Outcome, content.Bytes.Length));
    }

    [Fact]
    public async Task ReadAsync_NoSuchFile_HasVanished()
    {
        Assert.Equal(ReadOutcome.NotFound, (await Store.ReadAsync("gone.txt", 10, default)).Outcome);
        Assert.Equal(ReadOutcome.NotFound, (await Store.ReadAsync("no/folder/gone.txt", 10, default)).Outcome);
    }

    [Theory]
    [InlineData("2024年度 报告(终稿).txt")]
    [InlineData("100%.txt")]
    [InlineData("a%2Fb.txt")]
    [InlineData("a#b;c=d&e+f.txt")]
    [InlineData("it's.txt")]
    [InlineData("𠮷野.txt")]
    [InlineData("130600/2024/新建 文件夹/a.txt")]
    public async Task WriteAsync_OddName_IsFoundUnderItAgain(string name)
    {
        await Store.WriteAsync(name, Encoding.UTF8.GetBytes(name), default);

        Assert.Equal([name], await NamesAsync(""));
        Assert.Equal(name, Encoding.UTF8.GetString((await Store.ReadAsync(name, 1000, default)).Bytes.Span));
    }

    [Fact]
    public async Task WriteAsync_Again_ReplacesTheFile()
    {
        await Store.WriteAsync("2024/a.txt", new byte[] { 1, 2, 3 }, default);
        await Store.WriteAsync("2024/a.txt", new byte[] { 4 }, default);

        Assert.Equal([4], (await Store.ReadAsync("2024/a.txt", 10, default)).Bytes.ToArray());
        Assert.Single(await NamesAsync(""));
    }

    protected async Task<List<string>> NamesAsync(string prefix) =>
        await Store.ListAsync(prefix, default).Select(file => file.Name).ToListAsync();
}
