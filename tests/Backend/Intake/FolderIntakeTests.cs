using System.Text;
using Compiler.Accuracy.Provinces;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Testing.Files;

namespace Compiler.Tests.Backend.Intake;

public sealed class FolderIntakeTests
{
    private static readonly byte[] Png =
    [
        0x89,
        (byte)'P',
        (byte)'N',
        (byte)'G',
        13,
        10,
        26,
        10,
        0,
        0,
        0,
        13,
        .. "IHDR"u8,
        0,
        0,
        2,
        0,
        0,
        0,
        1,
        0,
        8,
        6,
    ];

    public static TheoryData<string, byte[], string> NoReports => new()
    {
        { "nothing", [], "FILE-EMPTY" },
        { "a mark and nothing else", [0xEF, 0xBB, 0xBF], "FILE-EMPTY" },
        { "a picture", Png, "READ-DAMAGED" },
        { "a contract", "采购合同\n甲方：某某局\n乙方：某某公司\n一、合同标的\n二、价款 100 万元\n"u8.ToArray(), "REPORT-NOT" },
    };

    [Theory]
    [MemberData(nameof(NoReports))]
    public async Task RunAsync_NoReport_IsAReceiptThatSaysWhy(string what, byte[] content, string code)
    {
        var settlement = await new IntakeFixture().With(what, content).RunAsync();

        var receipt = Assert.Single(settlement.Receipts);
        Assert.Null(receipt.Report);
        Assert.Equal((code, Severity.Error), (receipt.Findings[0].Code.Text, receipt.Findings[0].Severity));
        Assert.Equal([receipt.File], settlement.LeftOut.Select(left => left.File));
    }

    [Fact]
    public async Task RunAsync_OneBodyUnderThreeNames_CountsOnce()
    {
        var baoding = File.ReadAllText(Samples.Baoding2024);
        var intake = new IntakeFixture();
        foreach (var name in (string[])["保定市人民政府办公室", "保定市政府办公室", "河北省保定市人民政府办公室"])
            intake.With($"{name}.txt", Encoding.UTF8.GetBytes(baoding.Replace("保定市人民政府办公室", name, StringComparison.Ordinal)));

        var settlement = await intake.RunAsync();

        Assert.Equal(1, SampleFiles.Roll(settlement).Find(2024)!.Find("130000")!.Totals.Reports);
        Assert.Contains(Assert.Single(settlement.Counted).Findings, finding => finding.Code.Text == "BODY-OTHER-NAME");
    }

    [Fact]
    public async Task RunAsync_TwoBureausOfOnePlace_CountBoth()
    {
        var baoding = File.ReadAllText(Samples.Baoding2024);
        var intake = new IntakeFixture();
        foreach (var name in (string[])["保定市教育局", "保定市教育体育局"])
            intake.With($"{name}.txt", Encoding.UTF8.GetBytes(baoding.Replace("保定市人民政府办公室", name, StringComparison.Ordinal)));

        Assert.Equal(2, (await intake.RunAsync()).Counted.Length);
    }

    [Fact]
    public async Task RunAsync_FileBeyondTheLimit_IsNamedWithBothSizes()
    {
        var settlement = await new IntakeFixture { Options = new IntakeOptions { MaxFileBytes = 2 * 1024 * 1024 } }
            .With("a.txt", new byte[3 * 1024 * 1024])
            .RunAsync();

        var finding = Assert.Single(settlement.Receipts[0].Findings);
        Assert.Equal("FILE-TOO-LARGE", finding.Code.Text);
        Assert.Contains("3 MB", finding.Message, StringComparison.Ordinal);
        Assert.Contains("2 MB", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_FileThatVanishes_IsAReceiptAndTheOthersAreTakenIn()
    {
        var intake = new IntakeFixture().With("a.txt", Samples.Baoding2024).With("b.txt", Samples.Boai2024);
        var settlement = await intake.RunAsync(order: files =>
        {
            var listed = files.ToArray();
            intake.Files.Remove("a.txt");
            return listed;
        });

        Assert.Equal("FILE-VANISHED", Assert.Single(settlement.Receipts[0].Findings).Code.Text);
        Assert.NotNull(settlement.Receipts[1].Report);
    }

    [Theory]
    [InlineData("text, one sentence of figures", "TEXT-SENTENCE")]
    [InlineData("text, wide rows of labels", "READ-TIME")]
    [InlineData("docx, attributes", "READ-ELEMENTS")]
    [InlineData("xlsx, one string shared", "READ-TEXT")]
    [InlineData("html, elements in each other", "READ-DEPTH")]
    public async Task RunAsync_FileThatCostsTooMuch_IsNamedAndTheOthersAreTakenIn(string kind, string code)
    {
        var (size, make) = HostileFiles.Kinds[kind];
        var settlement = await new IntakeFixture().With("a", make(size)).With("b.txt", Samples.Boai2024).RunAsync();

        Assert.Contains(code, settlement.Receipts[0].Findings.Select(finding => finding.Code.Text));
        Assert.Equal("博爱县人民政府", settlement.Receipts[1].Report?.Agency);
    }

    [Fact]
    public async Task RunAsync_UnreadableFile_IsAReceipt()
    {
        var settlement = await new IntakeFixture().RunAsync(new UnreadableStore(), [new StoredFile("in/a.txt", 5, default)]);

        Assert.Equal("FILE-UNREADABLE", Assert.Single(settlement.Receipts[0].Findings).Code.Text);
        Assert.Equal(("a.txt", 5), (settlement.Receipts[0].File.Name, settlement.Receipts[0].File.Size));
    }

    [Fact]
    public async Task RunAsync_BrokenUtf8_IsTakenInWithAFinding()
    {
        var text = File.ReadAllBytes(Samples.Baoding2024);
        text[text.AsSpan().IndexOf("坚持"u8)] = 0xFF;

        var receipt = Assert.Single((await new IntakeFixture().With("a.txt", text).RunAsync()).Counted);

        Assert.Equal("保定市人民政府办公室", receipt.Report!.Agency);
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "READ-ENCODING" && finding.At.Line > 0);
    }

    [Fact]
    public async Task RunAsync_HalfAReport_CountsWhatIsThereAndNamesWhatIsNot()
    {
        var text = File.ReadAllBytes(Samples.Baoding2024);
        var half = text[..text.AsSpan().IndexOf("四、政府信息公开行政复议"u8)];

        var receipt = Assert.Single((await new IntakeFixture().With("a.txt", half).RunAsync()).Counted);

        Assert.Equal(220, receipt.Report![FieldPath.Parse("requests.new_received.total")].Value);
        Assert.Equal(CellState.Absent, receipt.Report[FieldPath.Parse("disputes.reconsideration.total")].State);
        Assert.Contains(receipt.Findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public async Task RunAsync_SameReportTwice_CountsOneAndNamesTheOther()
    {
        var settlement = await new IntakeFixture().With("a.txt", Samples.Baoding2024).With("copy/b.txt", Samples.Baoding2024).RunAsync();

        Assert.Equal("a.txt", Assert.Single(settlement.Counted).File.Path);
        var leftOut = Assert.Single(settlement.LeftOut);
        Assert.Equal("copy/b.txt", leftOut.File.Path);
        var finding = Assert.Single(leftOut.Findings);
        Assert.Equal("FILE-DUPLICATE", finding.Code.Text);
        Assert.Contains("a.txt", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TwoReportsOfOneBodyAndYear_TheLaterFileCountsAndEachNamesTheOther()
    {
        var settlement = await new IntakeFixture()
            .With("z.txt", Samples.Baoding2024)
            .With("a.txt", Amended(Samples.Baoding2024), daysLater: 1)
            .RunAsync();

        var counted = Assert.Single(settlement.Counted);
        Assert.Equal("a.txt", counted.File.Path);
        Assert.Contains(
            counted.Findings, finding => finding.Code.Text == "FILE-SUPERSEDES" && finding.Message.Contains("z.txt", StringComparison.Ordinal));
        Assert.Equal(counted.Findings, counted.Report!.Findings);
        var reason = Assert.Single(Assert.Single(settlement.LeftOut).Findings);
        Assert.Equal("FILE-SUPERSEDED", reason.Code.Text);
        Assert.Contains("a.txt", reason.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_TwoReportsOfOneDate_ChoosesTheSameWhateverTheirNames()
    {
        var one = await new IntakeFixture().With("a.txt", Samples.Baoding2024).With("b.txt", Amended(Samples.Baoding2024)).RunAsync();
        var other = await new IntakeFixture().With("b.txt", Samples.Baoding2024).With("a.txt", Amended(Samples.Baoding2024)).RunAsync();

        Assert.Equal(Assert.Single(one.Counted).File.Sha256, Assert.Single(other.Counted).File.Sha256);
    }

    [Fact]
    public async Task RunAsync_TwoYearsOfOneBody_ComparesWhatWasCarried()
    {
        var text = File.ReadAllText(Samples.Baoding2024);
        var next = text.Replace("2025", "2026", StringComparison.Ordinal).Replace("2024", "2025", StringComparison.Ordinal);

        var settlement = await new IntakeFixture()
            .With("2024.txt", Samples.Baoding2024)
            .With("2025.txt", Encoding.UTF8.GetBytes(next))
            .RunAsync();

        // 结转下年度 was 7, 上年结转 is 3.
        Assert.DoesNotContain(settlement.Receipts[0].Findings, finding => finding.Code.Text == "X-YEAR-CARRY");
        Assert.Contains(settlement.Receipts[1].Findings, finding => finding.Code.Text == "X-YEAR-CARRY");
    }

    [Fact]
    public async Task RunAsync_FolderOfAnotherPlace_OutranksTheText()
    {
        var settlement = await new IntakeFixture().With("in/130681/2024/a.txt", Samples.Zhuozhou2024).RunAsync();

        Assert.Equal("130681", Assert.Single(settlement.Counted).Report!.Place.Adcode);
    }

    [Fact]
    public async Task RunAsync_ShuffledOnOneCoreOrMany_GivesTheSameReceipts()
    {
        async Task<string> JsonAsync(int parallelism, Func<IEnumerable<StoredFile>, IEnumerable<StoredFile>> order)
        {
            var intake = new IntakeFixture { Options = new IntakeOptions { Parallelism = parallelism } }
                .With("copy.txt", Samples.Boai2024).With("later.txt", Amended(Samples.Baoding2024), daysLater: 1).With("empty.txt", []);
            foreach (var sample in Samples.Files)
                intake.With(Path.GetFileName(sample), sample);
            var settlement = await intake.RunAsync(order: order);
            return string.Concat(
                settlement.Receipts.Concat(settlement.LeftOut).Select(receipt => Encoding.UTF8.GetString(ReceiptJson.Write(receipt))));
        }

        var ordered = await JsonAsync(1, files => files);

        Assert.Equal(ordered, await JsonAsync(8, files => files.Reverse()));
        Assert.Equal(ordered, await JsonAsync(4, files => files.OrderBy(file => file.Name[^5])));
    }

    private static byte[] Amended(string sample) => Encoding.UTF8.GetBytes(File.ReadAllText(sample) + "\n（更正稿）\n");

    private sealed class UnreadableStore : IFileStore
    {
        public IAsyncEnumerable<StoredFile> ListAsync(string prefix, CancellationToken cancellationToken) =>
            AsyncEnumerable.Empty<StoredFile>();

        public Task<FileContent> ReadAsync(string name, long maxBytes, CancellationToken cancellationToken) =>
            Task.FromResult(new FileContent(ReadOutcome.Unreadable));

        public Task WriteAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
