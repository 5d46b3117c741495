using System.Text;
using System.Text.Json;
using Compiler.Testing;

namespace Compiler.Tests.Cli;

public sealed class CompileTests : IDisposable
{
    private readonly CliRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Compile_Samples_WritesEveryYearbookWithItsDataAndReceipts()
    {
        Assert.Equal(0, await run.PutSamples().CompileAsync());

        string[] volumes = ["2023/100000-全国", "2023/130000-河北省", "2024/100000-全国", "2024/130000-河北省", "2024/410000-河南省"];
        Assert.Equal(
            volumes
                .SelectMany(volume =>
                    (string[])
                        [
                            $"{volume}/annex.pdf",
                            $"{volume}/datapackage.json",
                            $"{volume}/figures.json",
                            $"{volume}/report.docx",
                            $"{volume}/reports.zip",
                            $"{volume}/tables.csv",
                            $"{volume}/tables.xlsx",
                            $"{volume}/yearbook.html",
                            $"{volume}/yearbook.pdf",
                        ])
                .Concat(Samples.Files.SelectMany(sample =>
                    new[] { "html", "json" }.Select(ending => $"receipts/{Path.GetFileName(sample)}.{ending}"))),
            run.Files("out").Keys);
    }

    [Fact]
    public async Task Compile_Samples_DescribesEveryFileAsItIs()
    {
        Assert.Equal(0, await run.PutSamples().CompileAsync());

        var files = run.Files("out");
        var packages = files.Keys.Where(name => name.EndsWith("/datapackage.json", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, packages.Count);
        foreach (var package in packages)
        {
            var folder = package[..^"datapackage.json".Length];
            var described = JsonDocument.Parse(files[package]).RootElement;
            var resources = described.GetProperty("resources").EnumerateArray().ToList();

            Assert.Matches("^yearbook-202[34]-[0-9]{6}$", described.GetProperty("name").GetString());
            Assert.Equal(
                files.Keys.Where(name => name.StartsWith(folder, StringComparison.Ordinal) && name != package),
                resources.Select(resource => folder + resource.GetProperty("path").GetString()).Order(StringComparer.Ordinal));
            Assert.All(resources, resource => DescribedResource.Check(resource, files[folder + resource.GetProperty("path").GetString()]));
        }
    }

    [Fact]
    public async Task Compile_Samples_EndsWithATableOnStdoutAndNothingElse()
    {
        await run.PutSamples().CompileAsync();

        Assert.Contains("5 of 5 files", run.Out, StringComparison.Ordinal);
        Assert.Contains($"{run.At("out")}/2024/410000-河南省/yearbook.pdf", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"Findings\s+\d+ errors?, \d+ warnings?, \d+ notes?", run.Out);
        Assert.Matches(@"Yearbooks written\s+5\s", run.Out);
        Assert.Matches(@"Seconds\s+\d+\.\d", run.Out);
        Assert.DoesNotContain("Reading", run.Out, StringComparison.Ordinal);
        Assert.Contains("Reading 5 files", run.Error, StringComparison.Ordinal);
        Assert.Contains("Writing 5 receipts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_ReportsWithErrors_EndsWithTheWorstAndTheCommonestCauses()
    {
        run.PutSamples().Put("in/empty.txt", []);
        await run.CompileAsync();

        Assert.Matches(@"Worst reports[^\0]*?\n\s+2024 \S+\s+\d+ errors?, \d+ warnings?  in/\d+_", run.Out);
        Assert.Matches(@"Commonest causes[^\0]*\n\s+FILE-EMPTY\s+1 in 1 file  文件没有任何内容", run.Out);
        Assert.InRange(run.Out.Split('\n').Length, 10, 30);
    }

    [Fact]
    public async Task Compile_ReportWithoutTrouble_EndsWithoutThem()
    {
        run.Put("in/a.txt", File.ReadAllBytes(Samples.Baoding2024));
        await run.CompileAsync();

        Assert.Matches(@"Findings\s+0 errors, 0 warnings", run.Out);
        Assert.DoesNotContain("Worst", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Commonest", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_Again_ReplacesEverythingWithTheSameBytes()
    {
        await run.PutSamples().CompileAsync();
        var first = run.Files("out");
        await run.CompileAsync();

        Assert.Equal(first, run.Files("out"));
    }

    [Fact]
    public async Task Compile_TablesCsv_BeginsWithAMarkForSpreadsheets()
    {
        await run.PutSamples().CompileAsync();

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), run.Files("out")["2024/410000-河南省/tables.csv"][..3]);
    }

    [Theory]
    [InlineData(new string[0], "河南省政府信息公开年鉴", "2025-01-22")]
    [InlineData(new[] { "--as-of", "2025-06-30" }, "河南省政府信息公开年鉴", "2025-06-30")]
    public async Task Compile_AsOf_IsTheDateOfTheNewestReportUnlessTold(string[] more, string title, string date)
    {
        run.PutSamples().Put($"in/{Path.GetFileName(Samples.Boai2024)}", File.ReadAllBytes(Samples.Boai2024), day: 22);
        run.Put("in/contract.txt", "采购合同\n甲方：某局\n"u8, day: 28);
        await run.CompileAsync(more);

        var pdf = Encoding.UTF8.GetString(run.Files("out")["2024/410000-河南省/yearbook.pdf"]);
        Assert.StartsWith(title, pdf, StringComparison.Ordinal);
        Assert.EndsWith(date, pdf, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_Strict_SaysWhetherThereAreErrors()
    {
        run.Put("in/a.txt", File.ReadAllBytes(Samples.Baoding2024));
        Assert.Equal(0, await run.CompileAsync("--strict"));
        run.Put("in/b.txt", []);
        Assert.Equal(0, await run.CompileAsync());
        Assert.Equal(1, await run.CompileAsync("--strict"));
    }

    [Fact]
    public async Task Compile_SettledByHand_EntersItsProvince()
    {
        run.PutSamples().Put("settled.csv", "文件,行政区划代码\n002_2474754fcce2598b.txt,140403\nmissing.txt,140403\n"u8);
        Assert.Equal(0, await run.CompileAsync("--corrections", run.At("settled.csv")));

        Assert.Contains("2024/140000-山西省/yearbook.pdf", run.Files("out").Keys);
        Assert.Contains("line 3: “missing.txt” matches none of the files", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_SameNameInTwoFolders_KeepsBothReceipts()
    {
        run.Put("in/a/报告.txt", File.ReadAllBytes(Samples.Baoding2024));
        run.Put("in/b/报告.txt", File.ReadAllBytes(Samples.Boai2024));
        await run.CompileAsync();

        Assert.Equal(2 * 2, run.Files("out/receipts").Count);
        Assert.All(run.Files("out/receipts").Keys, name => Assert.Matches(@"^报告\.txt\.[0-9a-f]{8}\.(html|json)$", name));
    }

    [Fact]
    public async Task Compile_NameAsLongAsTheFileSystemAllows_HasAReceipt()
    {
        run.Put($"in/{new string('报', 83)}.txt", File.ReadAllBytes(Samples.Baoding2024));

        Assert.Equal(0, await run.CompileAsync());
        Assert.All(run.Files("out/receipts").Keys, name => Assert.Matches(@"^报{66}\.[0-9a-f]{8}\.(html|json)$", name));
    }

    [Fact]
    public async Task Compile_FolderGivenInAnotherWay_WritesTheSameBytes()
    {
        await run.PutSamples().CompileAsync();
        await run.RunAsync("compile", Path.GetRelativePath(Environment.CurrentDirectory, run.At("in")) + "/", "--out", run.At("other"));
        await run.RunAsync(["compile", .. Directory.GetFiles(run.At("in")), "--out", run.At("another")]);

        Assert.Equal(run.Files("out"), run.Files("other"));
        Assert.Equal(run.Files("out"), run.Files("another"));
        Assert.DoesNotContain(
            run.Root, Encoding.UTF8.GetString(run.Files("out")["2024/410000-河南省/figures.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_FolderOfAPlaceAndYearGivenItself_IsAHint()
    {
        run.Put("140403/2024/002.txt", File.ReadAllBytes(Samples.Zhuozhou2024));
        await run.RunAsync("compile", run.At("140403/2024"), "--out", run.At("out"));

        Assert.Contains("2024/140000-山西省/yearbook.pdf", run.Files("out").Keys);
    }

    [Fact]
    public async Task Compile_OutputFolderWithinTheInput_IsNotTakenIn()
    {
        run.PutSamples();
        await run.RunAsync("compile", run.At("in"), "--out", run.At("in/out"));
        Assert.Equal(0, await run.RunAsync("compile", run.At("in"), "--out", run.At("in/out")));

        Assert.Equal(2 * 5, run.Files("in/out/receipts").Count);
    }

    [Fact]
    public async Task Compile_FileGivenTwice_IsTakenInOnce()
    {
        run.PutSamples();
        await run.CompileAsync(run.At("in/000_3258514fa2d305e3.txt"));

        Assert.Contains("5 of 5 files", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compile_ReceiptOfAFile_IsWhatParsePrints()
    {
        await run.PutSamples().CompileAsync();
        var before = run.Out.Length;
        await run.RunAsync("parse", run.At("in/003_244885625ff316f7.txt"), "--json");

        Assert.Equal(Encoding.UTF8.GetString(run.Files("out")["receipts/003_244885625ff316f7.txt.json"]), run.Out[before..]);
    }
}
