using System.Text;
using Compiler.Backend.Storage.Ledgers;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;

namespace Compiler.Tests.Backend.Storage;

public sealed class CompactReceiptTests
{
    [Fact]
    public void Write_RealReports_FitsOneColumnAndLosesNothing()
    {
        foreach (var receipt in LedgerReceipts.OfSamples())
        {
            var json = CompactReceipt.Write(receipt);

            Assert.InRange(json.Length, 1, 32_000);
            Assert.Equal(Text(receipt), Text(CompactReceipt.TryRead(json)!));
        }
    }

    public static TheoryData<string, string?, string, string> Cells => new()
    {
        { "Number", "12", "12", "Read" },
        { "Number", "12.30", "12.30", "Read" },
        { "Number", "12", "１２", "Read" },
        { "Number", "12.3", "12.3万元", "Read" },
        { "Number", "12", "12", "Narrative" },
        { "Number", "12", "12", "Recognised" },
        { "Number", "0", "", "Inferred" },
        { "Blank", null, "", "Read" },
        { "Blank", null, "", "Inferred" },
        { "NotApplicable", null, "/", "Read" },
        { "Illegible", null, "1 2\u0001\"\\𠮷", "Read" },
        { "Absent", null, "", "Inferred" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Write_Cell_IsReadBackTheSame(string state, string? value, string raw, string origin)
    {
        foreach (var place in (string?[])[null, "表3第5行"])
        {
            AssertIsReadBack(state, value, raw, origin, new Position(72, 5, place), confidence: 0);
            AssertIsReadBack(state, value, raw, origin, new Position(72, 5, place), confidence: 97);
        }
    }

    private static void AssertIsReadBack(string state, string? value, string raw, string origin, Position at, byte confidence)
    {
        var number = value is null ? (decimal?)null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);
        var cell = new Cell(Enum.Parse<CellState>(state), number, raw, at, Enum.Parse<CellOrigin>(origin)) { Confidence = confidence };
        var file = new SourceFile("a.txt", "in/a.txt", 12, "ab12", new DateTimeOffset(2025, 1, 20, 8, 0, 0, TimeSpan.FromHours(8)));
        var report = new DisclosureReport
        {
            Form = FormCatalogue.Statutory.Current,
            Source = file,
            Cells = [.. FormCatalogue.Statutory.Current.Fields.Select(_ => cell)],
        };
        var receipt = new Receipt(file, report, []);

        var read = CompactReceipt.TryRead(CompactReceipt.Write(receipt))!;

        Assert.All(read.Report!.Cells, other => Assert.Equal((cell, cell.Value?.ToString()), (other, other.Value?.ToString())));
        Assert.Equal(Text(receipt), Text(read));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"form":"1999","cells":[],"claims":[],"findings":[]}""")]
    public void TryRead_NoReceipt_IsNull(string json) => Assert.Null(CompactReceipt.TryRead(json));

    private static string Text(Receipt receipt) => Encoding.UTF8.GetString(ReceiptJson.Write(receipt));
}
