using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Testing;
using static Compiler.Tests.Disclosure.Parsing.RecognisedText;

namespace Compiler.Tests.Disclosure.Parsing;

/// <summary>What counts of a report that was read from a picture.</summary>
public sealed class RecognisedFiguresTests
{
    private const string Granted = "requests.granted.total";
    private const string Licences = "proactive_disclosure.licences";

    private static readonly string Pingxiang = File.ReadAllText(Samples.Pingxiang2024);

    [Fact]
    public void Read_EveryFigureTwiceAlike_CountsWithItsOriginAndConfidence()
    {
        var expected = Parse(RecognisedText.Read(Pingxiang)).Report!;
        var read = Parse(Picture(Pingxiang)).Report!;

        Assert.Equal(expected.Cells.Select(cell => cell.Value), read.Cells.Select(cell => cell.Value));
        Assert.All(
            read.Cells.Where(cell => cell.State == CellState.Number),
            cell => Assert.Equal((CellOrigin.Recognised, 97), (cell.Origin, (int)cell.Confidence)));
        Assert.Equal((expected.Agency, expected.Year, expected.Place.Adcode), (read.Agency, read.Year, read.Place.Adcode));
        Assert.Empty(read.Extracts);
    }

    [Fact]
    public void Read_DoubtfulFigureInASum_IsTheCandidateThatTheSumAllows()
    {
        var receipt = Parse(Picture(Pingxiang, Doubt(PositionOf(Granted), "8", "5")));
        var cell = CellOf(receipt, Granted);

        Assert.Equal((5m, CellOrigin.Inferred, 40), (cell.Value!.Value, cell.Origin, (int)cell.Confidence));
        var finding = Assert.Single(receipt.Findings, finding => finding.Code.Text == "CELL-CANDIDATE");
        Assert.Contains("可能是 8、5", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.Findings, finding => finding.Code.Text == "CELL-ILLEGIBLE");
    }

    [Theory]
    [InlineData("8", "6")]
    [InlineData]
    public void Read_SumAllowsNoCandidate_StaysIllegible(params string[] candidates)
    {
        var receipt = Parse(Picture(Pingxiang, Doubt(PositionOf(Granted), candidates)));

        Assert.Equal(CellState.Illegible, CellOf(receipt, Granted).State);
        var finding = Assert.Single(receipt.Findings, finding => finding.Code.Text == "CELL-ILLEGIBLE");
        Assert.Contains("字迹不能辨认", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_DoubtfulFigureInNoSum_StaysIllegibleWhateverItsConfidence() => Assert.Equal(
        CellState.Illegible, CellOf(Parse(Picture(Pingxiang, Doubt(PositionOf(Licences), "0"))), Licences).State);

    [Fact]
    public void Read_TwoDoubtfulFiguresInOneRow_TheirColumnsDecide()
    {
        var receipt = Parse(Picture(
            Pingxiang, Doubt(PositionOf(Granted), "8", "5"), Doubt(PositionOf("requests.granted.natural_person"), "5", "3")));

        Assert.Equal(5, CellOf(receipt, Granted).Value);
        Assert.Equal(5, CellOf(receipt, "requests.granted.natural_person").Value);
    }

    [Fact]
    public void Read_FigureThatNobodyRecognised_IsNotTaken()
    {
        var at = PositionOf(Licences);
        var picture = Picture(Pingxiang);
        var others = picture.Recognised.RemoveAll(cell => (cell.Line, cell.Cell) == (at.Line, at.Cell));

        Assert.Equal(CellState.Illegible, CellOf(Parse(picture with { Recognised = others }), Licences).State);
    }

    [Fact]
    public void Read_NameThatNoListHas_IsNotTaken()
    {
        var misread = Pingxiang.Replace("平乡县人民政府办公室", "平乡县人民政府办公宝局", StringComparison.Ordinal);
        var receipt = Parse(Picture(misread));

        Assert.Null(receipt.Report!.Agency);
        Assert.False(receipt.Report.Place.IsResolved);
        var finding = Assert.Single(receipt.Findings, finding => finding.Code.Text == "HEAD-UNCONFIRMED");
        Assert.Contains("办公宝局", finding.Message, StringComparison.Ordinal);
        var hinted = Parse(Picture(misread), new ReportHints("130532", 2024, "平乡县人民政府办公室")).Report!;
        Assert.Equal(("平乡县人民政府办公室", "130532"), (hinted.Agency, hinted.Place.Adcode));
    }

    [Theory]
    [InlineData("平乡县财政局", "平乡县财政局", "平乡县财政局")]
    [InlineData("河北省邢台市平乡县财政局", "平乡县财政局", "河北省邢台市平乡县财政局")]
    [InlineData("平乡县市场监督管理局", "平乡县市场监督管理局", "平乡县市场监督管理局")]
    [InlineData("平乡县财政局", "", null)]
    [InlineData("平乡县财政局", "平乡县财玫局", null)]
    [InlineData("平多县财政局", "平多县财政局", null)]
    [InlineData("河北省平多县财政局", "河北省平多县财政局", null)]
    [InlineData("邢台市平多县人民政府", "邢台市平多县人民政府", null)]
    public void Read_DepartmentOfADivision_IsTakenIfTitleAndSignatureAgree(string title, string signature, string? agency)
    {
        var body = Pingxiang[Pingxiang.IndexOf("二、主动公开", StringComparison.Ordinal)..].Replace("平乡县人民政府办公室", "", StringComparison.Ordinal);
        var text = $"{title}2024年政府信息公开工作年度报告\n{body}\n\n{signature}\n2025年1月10日\n";

        Assert.Equal(agency, Parse(Picture(text)).Report!.Agency);
    }

    [Fact]
    public void Read_YearThatStandsOnce_IsNotTaken()
    {
        var lines = Pingxiang.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains("2024", StringComparison.Ordinal));
        var text = string.Join('\n', lines.Select((line, i) => i == first
            ? line
            : line.Replace("2024", "本", StringComparison.Ordinal).Replace("2025", "次", StringComparison.Ordinal)));
        var receipt = Parse(Picture(text));

        Assert.Null(receipt.Report!.Year);
        Assert.Contains(receipt.Findings, finding => finding.Code.Text == "HEAD-UNCONFIRMED");
    }

    [Fact]
    public void Receipt_OfAPicture_KeepsConfidence()
    {
        var receipt = Parse(Picture(Pingxiang, Doubt(PositionOf(Granted), "8", "5")));
        var back = ReceiptJson.Read(ReceiptJson.Write(receipt));

        Assert.Equal(
            receipt.Report!.Cells.Select(cell => (cell.Origin, cell.Confidence)),
            back.Report!.Cells.Select(cell => (cell.Origin, cell.Confidence)));
    }

    private static Position PositionOf(string path) => CellOf(Parse(RecognisedText.Read(Pingxiang)), path).At;
}
