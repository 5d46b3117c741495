using Compiler.Backend.Correcting;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using Compiler.Tests.Reading.Archives;

namespace Compiler.Tests.Backend.Intake;

public sealed class ArchiveIntakeTests
{
    [Fact]
    public async Task RunAsync_Archive_TakesInItsEntriesAsFilesOfTheirOwn()
    {
        var archive = Zips.Create(
            ("县直/博爱.txt", await File.ReadAllBytesAsync(Samples.Boai2024)),
            ("图.png", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0]),
            ("140403/2022/x.txt", await File.ReadAllBytesAsync(Samples.Zhuozhou2024)));
        var settlement = await new IntakeFixture().With("in/a.zip", archive).With("in/a.zip.txt", Samples.Baoding2024).RunAsync();

        Assert.Equal(
            ["in/a.zip", "in/a.zip.txt", "in/a.zip/140403/2022/x.txt", "in/a.zip/县直/博爱.txt", "in/a.zip/图.png"],
            settlement.Receipts.Select(receipt => receipt.File.Path));
        Assert.Equal(
            ["in/a.zip.txt", "in/a.zip/140403/2022/x.txt", "in/a.zip/县直/博爱.txt"], settlement.Counted.Select(receipt => receipt.File.Path));
        Assert.Equal(("140403", 2022), (settlement.Counted[1].Report!.Place.Adcode, settlement.Counted[1].Report!.Year));
        Assert.Equal(["in/a.zip/图.png"], settlement.LeftOut.Select(receipt => receipt.File.Path));
        Assert.Equal("博爱.txt", settlement.Receipts[3].File.Name);
    }

    [Fact]
    public async Task RunAsync_ArchiveWithRefusedEntries_IsLeftOutWithTheReasonAlone()
    {
        var archive = Zips.Create(("b.zip", Zips.OfTexts(("a.txt", "x"))), ("博爱.txt", await File.ReadAllBytesAsync(Samples.Boai2024)));
        var settlement = await new IntakeFixture().With("a.zip", archive).RunAsync();

        var leftOut = Assert.Single(settlement.LeftOut);
        Assert.Equal("ARCHIVE-NESTED", Assert.Single(leftOut.Findings).Code.Text);
        Assert.Contains("b.zip", leftOut.Findings[0].Message, StringComparison.Ordinal);
        Assert.Single(settlement.Counted);
    }

    [Fact]
    public async Task RunAsync_Correction_SettlesAnEntryByItsName()
    {
        var (corrections, _) = CorrectionsReader.Read("file,adcode,scope\nx.txt,140403,own"u8);
        var archive = Zips.Create(("县直/x.txt", await File.ReadAllBytesAsync(Samples.Zhuozhou2024)));
        var report = Assert.Single((await new IntakeFixture().With("a.zip", archive).RunAsync(corrections)).Counted).Report!;

        Assert.Equal(("140403", false), (report.Place.Adcode, report.IsCompilation));
        Assert.Contains(report.Findings, finding => finding.Code.Text == "SCOPE-SETTLED" && finding.Severity == Severity.Info);
    }
}
