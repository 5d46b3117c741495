using Compiler.Backend.Storage;
using Compiler.Cli;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

public sealed class CompileFailureTests : IDisposable
{
    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("", "Required command")]
    [InlineData("compile", "--out")]
    [InlineData("compile {0}/in", "--out")]
    [InlineData("compile --out {0}/out", "compile")]
    [InlineData("compile {0}/in --out {0}/out --nonsense", "--nonsense")]
    [InlineData("compile {0}/in --out {0}/out --as-of yesterday", "“yesterday” is not a date")]
    [InlineData("compile {0}/in --out {0}/out --renderer ink", "There is no renderer “ink”")]
    [InlineData("compile {0}/in --out {0}/out --max-mb 0", "--max-mb must be 1 or more")]
    [InlineData("compile {0}/nowhere --out {0}/out", "There is no file or folder")]
    [InlineData("compile {0}/in --out {0}/in", "both input and output")]
    [InlineData("compile {0}/in --out {0}/in/a.txt", "is not writable")]
    [InlineData("compile {0}/in --out {0}/out --corrections {0}/nowhere.csv", "nowhere.csv cannot be read")]
    [InlineData("compile {0}/in --out {0}/out --corrections {0}/bad.csv", "bad.csv line 2: “13” is not a six-digit code")]
    [InlineData("parse {0}/nowhere.txt", "There is no file")]
    [InlineData("parse {0}/in", "There is no file")]
    public async Task Run_WrongUsage_SaysWhatAndReturns2(string arguments, string message)
    {
        run.Put("in/a.txt", "x"u8);
        run.Put("bad.csv", "file,adcode\na.txt,13\n"u8);

        Assert.Equal(
            2,
            await run.RunAsync(
                arguments.Replace("{0}", run.Root, StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("2", false)]
    public async Task Compile_LimitOfTheOperator_IsTheLimit(string megabytes, bool isTooLarge)
    {
        run.Put("in/large.txt", new byte[1_200_000]);

        Assert.Equal(3, await run.CompileAsync("--max-mb", megabytes));
        Assert.Equal(isTooLarge, run.Error.Contains("FILE-TOO-LARGE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compile_EmptyFolder_Returns3()
    {
        Directory.CreateDirectory(run.At("in"));

        Assert.Equal(3, await run.CompileAsync());
        Assert.Contains("Nothing readable", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_NothingButRubbish_Returns3AndAReceiptForEach()
    {
        run.Put("in/contract.txt", "采购合同\n甲方：某局\n"u8);
        run.Put("in/empty.md", []);
        run.Put("in/picture.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]);

        Assert.Equal(3, await run.CompileAsync());
        Assert.Equal(
            ["receipts/contract.txt", "receipts/empty.md", "receipts/picture.png"],
            run.Files("out").Keys.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).Select(name => name[..^5]));
        Assert.Equal(3, run.Files("out").Keys.Count(name => name.EndsWith(".html", StringComparison.Ordinal)));
        Assert.All(["contract.txt: REPORT-NOT", "empty.md: FILE-EMPTY", "picture.png: READ-DAMAGED"],
            line => Assert.Contains(line, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compile_FileOf100Megabytes_IsNamedAndTheOthersArePrinted()
    {
        run.PutSamples();
        using (var sparse = File.Create(run.At("in/large.txt")))
            sparse.SetLength(100 * 1024 * 1024);

        Assert.Equal(0, await run.CompileAsync());
        Assert.Contains("large.txt: FILE-TOO-LARGE", run.Error, StringComparison.Ordinal);
        Assert.Contains("5 of 6 files", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_FileThatVanishes_IsNamedAndTheOthersArePrinted()
    {
        run.PutSamples();
        var vanishing = run.Put("in/vanishing.txt", "x"u8);
        run.Surroundings = run.Surroundings with
        {
            OpenFolder = root => new Interrupted(
                root,
                name =>
                {
                    if (name == vanishing)
                        File.Delete(name);
                }),
        };

        Assert.Equal(0, await run.CompileAsync());
        Assert.Contains("vanishing.txt: FILE-VANISHED", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_FullDisk_SaysSoAndReturns4()
    {
        run.PutSamples();
        run.Surroundings = run.Surroundings with { OpenFolder = root => root.Length == 0 ? new FolderFileStore(root) : new FullStore() };

        Assert.Equal(4, await run.CompileAsync());
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_MemoryUsedUp_SaysSoAndReturns4()
    {
        run.PutSamples();
        run.Surroundings = run.Surroundings with { Reader = new ReaderDouble((_, _, _) => throw new InsufficientMemoryException()) };

        Assert.Equal(4, await run.CompileAsync());
        Assert.Contains("Out of memory", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_OutputInPlaceOfAFile_LeavesNoHalfFile()
    {
        run.PutSamples().Put("out/2024", "in the way"u8);

        Assert.Equal(4, await run.CompileAsync());
        Assert.Contains("Cannot write", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Files("out").Keys, name => name.EndsWith(".unfinished", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compile_Cancelled_Returns130AndEveryFileIsWhole()
    {
        run.PutSamples();
        using var cancellation = new CancellationTokenSource();
        run.Surroundings = run.Surroundings with { OpenFolder = root => new Interrupted(root, _ => cancellation.Cancel()) };

        var code = await CommandLine.RunAsync(["compile", run.At("in"), "--out", run.At("out")], run.Surroundings, cancellation.Token);

        Assert.Equal(130, code);
        Assert.Empty(run.Files("out"));
        Assert.Contains("Cancelled", run.Error, StringComparison.Ordinal);
    }

    /// <summary>A folder to which something happens before a file is read.</summary>
    private sealed class Interrupted(string root, Action<string> beforeRead) : IFileStore
    {
        private readonly FolderFileStore folder = new(root);

        public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) =>
            folder.ListAsync(prefix, cancellationToken);

        public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken)
        {
            beforeRead(name);
            return folder.ReadAsync(name, maxBytes, cancellationToken);
        }

        public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            folder.WriteAsync(name, content, cancellationToken);
    }

    private sealed class FullStore : IFileStore
    {
        public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) =>
            AsyncEnumerable.Empty<StoredFile>();

        public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
            throw new StorageException($"Cannot write {name}: No space left on device");
    }
}
