using System.Text;
using Compiler.Backend.Intake.Uploads;
using Compiler.Cli;
using Compiler.Cli.Terminal;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

public sealed class UploadTests : IDisposable
{
    private const string Key = "se-cr-et";

    private static readonly (string Name, byte[] Receipt) Baoding = ("a.txt", ReceiptsDouble.Read(Samples.Baoding2024, "a.txt"));
    private static readonly (string Name, byte[] Receipt) Xingtai = ("x.txt", ReceiptsDouble.Read(Samples.Xingtai2023, "x.txt"));

    private readonly CliRun run = new();

    public UploadTests() =>
        run.Surroundings = run.Surroundings with { FirstDelay = TimeSpan.FromMilliseconds(1), ReadVariable = _ => null };

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Upload_Folder_SendsEveryFileUnderItsNameWithTheKey()
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(202));
        run.Put("in/130600/2024/报告 #1.txt", "一"u8);
        run.Put("in/county/a.txt", "二"u8);
        run.Put("in/b.txt", []);

        Assert.Equal(0, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--key", Key, "--wait", "0"));

        Assert.Equal(
            [
                ("PUT", "/api/reports/130600/2024/%E6%8A%A5%E5%91%8A%20%231.txt", Key, "一"),
                ("PUT", "/api/reports/b.txt", Key, ""),
                ("PUT", "/api/reports/county/a.txt", Key, "二"),
            ],
            service.Requests.OrderBy(request => request.Path, StringComparer.Ordinal)
                .Select(request => (request.Method, request.Path, request.Key!, Encoding.UTF8.GetString(request.Body))));
        Assert.Equal(
            ["130600/2024/报告 #1.txt: uploaded", "b.txt: uploaded", "county/a.txt: uploaded", $"3 of 3 uploaded to {service.Url}"],
            run.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Uploading 3 files", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("in/130600/2024/a.txt", "in/130600/2024", "130600/2024/a.txt")]
    [InlineData("in/130600/2024/a.txt", "in/130600/2024/a.txt", "130600/2024/a.txt")]
    [InlineData("130600/2023/130600/2024/towns/a.txt", "130600", "130600/2024/towns/a.txt")]
    [InlineData("in/130600/2024/9130600/2024/a.txt", "in", "130600/2024/9130600/2024/a.txt")]
    [InlineData("in/2024/a.txt", "in", "2024/a.txt")]
    [InlineData("in/2024/a.txt", "in/2024/a.txt", "a.txt")]
    public async Task Upload_FoldersOfPlaceAndYear_StayInTheName(string file, string path, string name)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(202));
        run.Put(file, "x"u8);

        Assert.Equal(0, await run.RunAsync("upload", run.At(path), "--to", $"{service.Url}/api/", "--wait", "0"));
        Assert.Equal($"/api/reports/{name}", Assert.Single(service.Requests).Path);
    }

    [Fact]
    public async Task Upload_Reports_WaitsForTheirReceiptsAndPrintsVerdictBodyYearAndFindings()
    {
        using var service = new ServiceDouble(new ReceiptsDouble(Baoding, Xingtai).Answer);
        run.Put("in/130600/2024/a.txt", File.ReadAllBytes(Samples.Baoding2024));
        run.Put("in/x.txt", File.ReadAllBytes(Samples.Xingtai2023));

        Assert.Equal(1, await run.RunAsync("upload", run.At("in"), "--to", service.Url));
        var lines = run.Out.Split(Environment.NewLine);
        Assert.Equal("130600/2024/a.txt: 予以接收, 保定市人民政府办公室, 2024", lines[0]);
        Assert.Equal("x.txt: 退回补正, 邢台市人民政府办公室, 2023", lines[1]);
        Assert.Contains("x.txt:82: error CELL-ABSENT", lines);
        Assert.Contains($"2 of 2 uploaded to {service.Url}, 1 returned", lines);
        Assert.All(lines, line => Assert.InRange(Columns.Width(line), 0, 80));
    }

    [Fact]
    public async Task Upload_EverythingAccepted_Returns0()
    {
        using var service = new ServiceDouble(new ReceiptsDouble(Baoding).Answer);
        run.Put("in/a.txt", File.ReadAllBytes(Samples.Baoding2024));

        Assert.Equal(0, await run.RunAsync("upload", run.At("in"), "--to", service.Url));
    }

    [Fact]
    public async Task Upload_ReceiptOfAnEarlierFileOfThatName_IsNotTaken()
    {
        using var service = new ServiceDouble(new ReceiptsDouble(Xingtai).Answer);
        run.Put("in/x.txt", "更正稿"u8);

        Assert.Equal(1, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--wait", "1"));
        Assert.Contains("x.txt: uploaded, no receipt yet", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 without a receipt yet", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_AnswerThatIsNoReceipt_Returns4()
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(200, "<html>"u8.ToArray()));
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(4, await run.RunAsync("upload", run.At("in"), "--to", service.Url));
        Assert.Contains("is not a receipt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(413, "larger than the service accepts")]
    [InlineData(414, "the name is longer")]
    [InlineData(400, "the service does not accept this file name")]
    public async Task Upload_FileThatTheServiceRefuses_IsNamedAndTheOthersArrive(int status, string reason)
    {
        using var service = new ServiceDouble(request =>
            new ServiceAnswer(request.Path.EndsWith("/b.txt", StringComparison.Ordinal) ? status : 202));
        foreach (var name in new[] { "a", "b", "c" })
            run.Put($"in/{name}.txt", "x"u8);

        Assert.Equal(1, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--wait", "0"));
        Assert.Contains($"b.txt: refused: {reason}", run.Out, StringComparison.Ordinal);
        Assert.Contains("2 of 3 uploaded", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, service.Requests.Count);
    }

    [Fact]
    public async Task Upload_FileOverTheLimit_IsNotSent()
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(202));
        run.Surroundings = run.Surroundings with { Intake = new IntakeOptions { MaxFileBytes = 1024 * 1024 } };
        run.Put("in/large.txt", new byte[1024 * 1024 + 1]);
        run.Put("in/limit.txt", new byte[1024 * 1024]);

        Assert.Equal(1, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--wait", "0"));
        Assert.Contains("large.txt: refused: larger than 1 MB", run.Out, StringComparison.Ordinal);
        Assert.Equal("/api/reports/limit.txt", Assert.Single(service.Requests).Path);
    }

    [Fact]
    public async Task Upload_TwoFilesOfOneName_ReplaceEachOtherNowhere()
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(202));
        run.Put("one/a.txt", "x"u8);
        run.Put("two/a.txt", "y"u8);
        run.Put("two/b.txt", "z"u8);

        Assert.Equal(1, await run.RunAsync("upload", run.At("one"), run.At("two"), "--to", service.Url, "--wait", "0"));
        Assert.Contains("a.txt: refused: two/a.txt is not the only file with this name", run.Out, StringComparison.Ordinal);
        Assert.Equal("/api/reports/b.txt", Assert.Single(service.Requests).Path);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("of-environment", null, "of-environment")]
    [InlineData("of-environment", "of-command", "of-command")]
    public async Task Upload_WrongKey_SaysSoAndReturns4(string? variable, string? option, string? sent)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(401));
        run.Surroundings = run.Surroundings with { ReadVariable = name => name == "COMPILER_KEY" ? variable : null };
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(
            4, await run.RunAsync(["upload", run.At("in"), "--to", service.Url, .. option is null ? [] : (string[])["--key", option]]));
        Assert.Equal(sent, Assert.Single(service.Requests).Key);
        Assert.Contains("a.txt: not uploaded", run.Out, StringComparison.Ordinal);
        Assert.Contains(sent is null ? "requires a key" : "refuses the key", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("of-", run.Out + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Upload_ServiceThatStumbles_IsAskedAgain(int status)
    {
        var stumbles = 2;
        using var service = new ServiceDouble(_ => new ServiceAnswer(stumbles-- > 0 ? status : 202));
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(0, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--wait", "0"));
        Assert.Equal(["x", "x", "x"], service.Requests.Select(request => Encoding.UTF8.GetString(request.Body)));
    }

    [Theory]
    [InlineData(503, 5, "answered 503")]
    [InlineData(404, 1, "is it the address of the functions?")]
    [InlineData(308, 1, "give the final address")]
    public async Task Upload_ServiceThatGoesOnFailing_Returns4(int status, int requests, string message)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(status));
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(4, await run.RunAsync("upload", run.At("in"), "--to", service.Url, "--wait", "0"));
        Assert.Equal(requests, service.Requests.Count);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_NobodyThere_SaysSoAndReturns4()
    {
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(4, await run.RunAsync("upload", run.At("in"), "--to", ServiceDouble.NobodyUrl, "--key", Key));
        Assert.Contains("is out of reach", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_StorageOutOfReach_Returns4AndTellsNoKey()
    {
        const string AccountKey = "c2VjcmV0";
        run.Put("in/a.txt", "x"u8);
        var nobody = ServiceDouble.NobodyUrl;

        Assert.Equal(
            4,
            await run.RunAsync(
                "upload",
                run.At("in"),
                "--to",
                $"AccountName=a;AccountKey={AccountKey};BlobEndpoint={nobody}/a;TableEndpoint={nobody}/a;QueueEndpoint={nobody}/a"));
        Assert.Contains("storage is out of reach", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(AccountKey, run.Out + run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_Cancelled_Returns130AndSaysWhatArrived()
    {
        using var cancellation = new CancellationTokenSource();
        using var released = new ManualResetEventSlim();
        using var service = new ServiceDouble(request =>
        {
            cancellation.Cancel();
            released.Wait(TimeSpan.FromSeconds(30));
            return new ServiceAnswer(202);
        });
        run.Put("in/a.txt", "x"u8);

        var code = await CommandLine.RunAsync(["upload", run.At("in"), "--to", service.Url], run.Surroundings, cancellation.Token);
        released.Set();

        Assert.Equal(130, code);
        Assert.Contains("a.txt: not uploaded", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_EmptyFolder_Returns3()
    {
        Directory.CreateDirectory(run.At("in"));

        Assert.Equal(3, await run.RunAsync("upload", run.At("in"), "--to", ServiceDouble.NobodyUrl));
        Assert.Contains("no files to upload", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("upload {0}/in", "--to")]
    [InlineData("upload --to http://127.0.0.1", "upload")]
    [InlineData("upload {0}/nowhere --to http://127.0.0.1", "There is no file or folder")]
    [InlineData("upload {0}/in --to storage", "neither a storage connection string nor an http(s) address")]
    [InlineData("upload {0}/in --to ftp://127.0.0.1/", "neither a storage connection string nor an http(s) address")]
    [InlineData("upload {0}/in --to AccountKey=se-cr-et", "connection string of the storage account cannot be used")]
    [InlineData("upload {0}/in --to http://127.0.0.1?code=se-cr-et", "without a key")]
    [InlineData("upload {0}/in --to http://me:se-cr-et@127.0.0.1", "without a key")]
    [InlineData("upload {0}/in --to http://127.0.0.1 --key se-cr-et钥", "contains invalid characters")]
    [InlineData("download --from http://127.0.0.1", "--out")]
    [InlineData("download --out {0}/out", "--from")]
    [InlineData("download --from http://127.0.0.1 --out {0}/in/a.txt", "is not writable")]
    [InlineData("download --from http://127.0.0.1 --out {0}/out --place 13", "“13” is not a six-digit code")]
    [InlineData("download --from http://127.0.0.1 --out {0}/out --year last", "last")]
    public async Task Run_WrongUsage_SaysWhatWithoutTheKeyAndReturns2(string arguments, string message)
    {
        run.Put("in/a.txt", "x"u8);

        Assert.Equal(2, await run.RunAsync(arguments.Replace("{0}", run.Root, StringComparison.Ordinal).Split(' ')));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Out + run.Error, StringComparison.Ordinal);
    }
}
