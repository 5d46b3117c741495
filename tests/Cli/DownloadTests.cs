using System.Text;
using Compiler.Yearbooks;

namespace Compiler.Tests.Cli;

public sealed class DownloadTests : IDisposable
{
    private const string Key = "se-cr-et";
    private const string Henan = "2024/410000-河南省";

    private readonly CliRun run = new();

    public DownloadTests() =>
        run.Surroundings = run.Surroundings with { FirstDelay = TimeSpan.FromMilliseconds(1), ReadVariable = _ => Key };

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Download_Everything_WritesTheNewestRevisionOfEach()
    {
        using var service = Service(Volume(2024, "410000", 3), Volume(2023, "100000", 1, isFinal: true));

        Assert.Equal(0, await DownloadAsync(service));

        Assert.Equal(
            [
                "2023/100000-全国/.edition",
                "2023/100000-全国/annex.pdf",
                "2023/100000-全国/datapackage.json",
                "2023/100000-全国/figures.json",
                "2023/100000-全国/report.docx",
                "2023/100000-全国/reports.zip",
                "2023/100000-全国/tables.csv",
                "2023/100000-全国/tables.xlsx",
                "2023/100000-全国/unreported.csv",
                "2023/100000-全国/yearbook.html",
                "2023/100000-全国/yearbook.pdf",
                $"{Henan}/.edition",
                $"{Henan}/annex.pdf",
                $"{Henan}/datapackage.json",
                $"{Henan}/figures.json",
                $"{Henan}/report.docx",
                $"{Henan}/reports.zip",
                $"{Henan}/tables.csv",
                $"{Henan}/tables.xlsx",
                $"{Henan}/yearbook.html",
                $"{Henan}/yearbook.pdf",
            ],
            run.Files("out").Keys);
        Assert.Equal("2024/410000/r3/yearbook.pdf", Read($"{Henan}/yearbook.pdf"));
        Assert.Equal(
            ["2023/100000-全国 r1: downloaded", $"{Henan} r3: downloaded"],
            run.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("Downloading 2 yearbooks", run.Error, StringComparison.Ordinal);
        Assert.All(service.Requests, request => Assert.Equal(Key, request.Key));
    }

    [Fact]
    public async Task Download_YearAndPlace_AsksForThemOnly()
    {
        using var service = Service(Volume(2024, "410000", 1));

        await DownloadAsync(service, "--year", "2024", "--place", "410000");

        Assert.Equal("/api/yearbooks?year=2024&adcode=410000", service.Requests.First().Path);
    }

    [Fact]
    public async Task Download_Again_FetchesOnlyWhatIsNewOrDamaged()
    {
        var revision = 1;
        using var service = new ServiceDouble(request => Answer(request, Volume(2024, "410000", revision)));
        await DownloadAsync(service);
        Assert.Equal(1 + YearbookFiles.All.Length, Requests());

        await DownloadAsync(service);
        Assert.Equal(1, Requests());
        Assert.Contains($"{Henan} r1: unchanged", run.Out, StringComparison.Ordinal);

        File.WriteAllText(run.At($"out/{Henan}/tables.csv"), "somebody's notes");
        await DownloadAsync(service);
        Assert.Equal(1 + YearbookFiles.All.Length, Requests());
        Assert.Equal("2024/410000/r1/tables.csv", Read($"{Henan}/tables.csv"));

        revision = 2;
        await DownloadAsync(service);
        Assert.Equal(1 + YearbookFiles.All.Length, Requests());
        Assert.Equal("2024/410000/r2/tables.csv", Read($"{Henan}/tables.csv"));

        int Requests()
        {
            var count = service.Requests.Count;
            service.Requests.Clear();
            return count;
        }
    }

    [Fact]
    public async Task Download_SameRevisionOfAnotherService_IsFetched()
    {
        using var one = Service(Volume(2024, "410000", 1));
        using var other = Service(Volume(2024, "410000", 1));
        await DownloadAsync(one);
        await DownloadAsync(other);

        Assert.Equal(1 + YearbookFiles.All.Length, other.Requests.Count);
    }

    [Fact]
    public async Task Download_LinkToStorage_IsFollowedWithoutTheKey()
    {
        using var storage = new ServiceDouble(request => new ServiceAnswer(200, Encoding.UTF8.GetBytes($"of storage {request.Path}")));
        using var service = new ServiceDouble(request => IsList(request)
            ? Answer(request, Volume(2024, "410000", 1))
            : new ServiceAnswer(302, Location: $"{storage.Url}{request.Path}?sig=1"));

        Assert.Equal(0, await DownloadAsync(service));
        Assert.Equal("of storage /api/yearbooks/2024/410000/r1/figures.json?sig=1", Read($"{Henan}/figures.json"));
        Assert.All(storage.Requests, request => Assert.Null(request.Key));
    }

    [Fact]
    public async Task Download_LinkWithoutEncryption_IsNotFollowed()
    {
        using var service = new ServiceDouble(request => IsList(request)
            ? Answer(request, Volume(2024, "410000", 1))
            : new ServiceAnswer(302, Location: "http://storage.invalid/yearbook.pdf"));

        Assert.Equal(4, await DownloadAsync(service));
        Assert.Contains("unencrypted", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("withdrawn", 2, $"{Henan} r2: withdrawn", null)]
    [InlineData("printing", 1, $"{Henan} r1: being printed", null)]
    [InlineData("printing", 3, $"{Henan} r2: downloaded", "2024/410000/r2/yearbook.pdf")]
    public async Task Download_VolumeWithoutNewestFiles_SaysSoAndTakesTheOneBefore(
        string state, int revision, string outcome, string? content)
    {
        using var service = Service(Volume(2024, "410000", revision, state));

        Assert.Equal(0, await DownloadAsync(service));
        Assert.Contains(outcome, run.Out, StringComparison.Ordinal);
        Assert.Equal(content, run.Files("out").ContainsKey($"{Henan}/yearbook.pdf") ? Read($"{Henan}/yearbook.pdf") : null);
    }

    [Fact]
    public async Task Download_FileMissing_LeavesTheFormerCopyWholeAndReturns1()
    {
        using var former = Service(Volume(2024, "410000", 1));
        await DownloadAsync(former);
        var before = run.Files("out");
        using var service = new ServiceDouble(request => request.Path.EndsWith(".csv", StringComparison.Ordinal)
            ? new ServiceAnswer(404)
            : Answer(request, Volume(2024, "410000", 2), Volume(2024, "130000", 1)));

        Assert.Equal(1, await DownloadAsync(service));
        Assert.Contains($"{Henan} r2: some files are missing", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, run.Files("out"));
    }

    [Fact]
    public async Task Download_VolumeOfAnEarlierVersion_NeedNotHaveTheFilesAddedLater()
    {
        using var service = new ServiceDouble(request => request.Path.EndsWith("/reports.zip", StringComparison.Ordinal)
            ? new ServiceAnswer(404)
            : Answer(request, Volume(2024, "410000", 1)));

        Assert.Equal(0, await DownloadAsync(service));
        Assert.Contains($"{Henan} r1: downloaded", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, await DownloadAsync(service));
        Assert.Contains($"{Henan} r1: unchanged", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Henan}/reports.zip", run.Files("out").Keys);
    }

    [Theory]
    [InlineData("<html>Welcome</html>")]
    [InlineData("null")]
    [InlineData("[null]")]
    [InlineData("{}")]
    [InlineData("""[{"year":2024,"adcode":"../../../","revision":1,"state":"published","isFinal":false}]""")]
    [InlineData("""[{"year":2024,"revision":1,"state":"published","isFinal":false}]""")]
    public async Task Download_AnswerThatIsNoList_WritesNothingAndReturns4(string answer)
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(200, Encoding.UTF8.GetBytes(answer)));

        Assert.Equal(4, await DownloadAsync(service));
        Assert.Contains("is not a list of yearbooks", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Files("out"));
    }

    [Fact]
    public async Task Download_NothingPublished_Returns3()
    {
        using var service = Service();

        Assert.Equal(3, await DownloadAsync(service));
        Assert.Contains("no such yearbooks yet", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_WrongKey_Returns4AndDoesNotTellIt()
    {
        using var service = new ServiceDouble(_ => new ServiceAnswer(401));

        Assert.Equal(4, await DownloadAsync(service));
        Assert.Contains("refuses the key", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Key, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_ServiceThatStumbles_IsAskedAgain()
    {
        var requests = 0;
        using var service = new ServiceDouble(request =>
            requests++ % 2 == 0 ? new ServiceAnswer(500) : Answer(request, Volume(2024, "410000", 1)));

        Assert.Equal(0, await DownloadAsync(service));
        Assert.Equal("2024/410000/r1/tables.csv", Read($"{Henan}/tables.csv"));
    }

    private static string Volume(int year, string adcode, int revision, string state = "published", bool isFinal = false) =>
        FormattableString.Invariant(
        $$"""{"year":{{year}},"adcode":"{{adcode}}","title":"年鉴","revision":{{revision}},"date":"2025-04-01","state":"{{state}}","isFinal":{{(isFinal ? "true" : "false")}},"files":[]}""");

    private static ServiceDouble Service(params string[] volumes) => new(request => Answer(request, volumes));

    private static bool IsList(ServiceRequest request) => request.Path.StartsWith("/api/yearbooks?", StringComparison.Ordinal);

    /// <summary>The list, or a file that holds its own address.</summary>
    private static ServiceAnswer Answer(ServiceRequest request, params string[] volumes) => new(200, Encoding.UTF8.GetBytes(
        IsList(request) ? $"[{string.Join(',', volumes)}]" : request.Path["/api/yearbooks/".Length..]));

    private Task<int> DownloadAsync(ServiceDouble service, params string[] more) =>
        run.RunAsync(["download", "--from", service.Url, "--out", run.At("out"), .. more]);

    private string Read(string name) => Encoding.UTF8.GetString(run.Files("out")[name]);
}
