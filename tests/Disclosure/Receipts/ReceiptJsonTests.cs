using System.Text;
using System.Text.Json;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace Compiler.Tests.Disclosure.Receipts;

public sealed class ReceiptJsonTests
{
    private static readonly SourceFile File = new(
        "报告.txt", "in/报告.txt", 12, "ab12", new DateTimeOffset(2025, 1, 20, 8, 0, 0, TimeSpan.FromHours(8)));

    [Theory]
    [InlineData("2021")]
    [InlineData("2019")]
    public void Write_Report_PutsEveryFigureAtItsPath(string version)
    {
        var form = FormCatalogue.Statutory.Find(version)!;
        var json = Parse(Receipt(form, field => new Cell(CellState.Number, field.Index, "", default)));

        foreach (var field in form.Fields)
            Assert.Equal(field.Index, At(json, field.Path.Text).GetInt32());
    }

    [Fact]
    public void Write_TrialFormAmount_HasUnitAndYuanBesideIt()
    {
        var receipt = Receipt(FormCatalogue.Statutory.Find("2019")!, field => field.Kind == FieldKind.Amount
            ? new Cell(CellState.Number, 12.3m, "12.3万元", new Position(40, 3))
            : Cell.Absent);

        var procurement = At(Parse(receipt), "proactive_disclosure.procurement").GetRawText();

        Assert.Equal("""{"projects":null,"amount":12.3,"amount_unit":"万元","amount_yuan":123000.0}""", Compact(procurement));
    }

    [Fact]
    public void Write_CellStates_SaysWhyThereIsNoValue()
    {
        var receipt = Receipt(FormCatalogue.Statutory.Current, field => field.Index == 0
            ? new Cell(CellState.NotApplicable, null, "/", new Position(30, 2), CellOrigin.Narrative)
            : Cell.Absent);

        var json = Parse(receipt);
        var first = FormCatalogue.Statutory.Current.Fields[0].Path.Text;

        Assert.Equal(JsonValueKind.Null, At(json, first).ValueKind);
        Assert.Equal(
            """{"state":"not_applicable","origin":"narrative","raw":"/","line":30,"cell":2}""",
            Compact(json.GetProperty("cells").GetProperty(first).GetRawText()));
    }

    [Fact]
    public void Read_Receipt_HasTheVersionThatReadTheFile()
    {
        var receipt = new Receipt(File, null, []) { ReadingVersion = 7, IsReread = true };

        var read = ReceiptJson.Read(ReceiptJson.Write(receipt));

        Assert.Equal((7, true), (read.ReadingVersion, read.IsReread));
        Assert.Equal(ReadingVersion.Current, new Receipt(File, null, []).ReadingVersion);
    }

    [Fact]
    public void Read_ReceiptFromBeforeVersionsWereRecorded_HasNone()
    {
        var json = Encoding.UTF8.GetString(ReceiptJson.Write(new Receipt(File, null, [])));
        var older = json.Replace(FormattableString.Invariant($"  \"reading_version\": {ReadingVersion.Current},\n"), "", StringComparison.Ordinal);
        Assert.NotEqual(json, older);

        Assert.Equal(ReadingVersion.Unrecorded, ReceiptJson.Read(Encoding.UTF8.GetBytes(older)).ReadingVersion);
    }

    [Fact]
    public void Write_NoReport_HasNullsAndFindings()
    {
        var json = Parse(new Receipt(File, null, [FindingCatalogue.FileEmpty()]));

        Assert.Equal("报告.txt", json.GetProperty("file").GetString());
        Assert.All(["title", "agency", "year", "form", "province", "adcode", "identities", "proactive_disclosure", "requests", "disputes"],
            name => Assert.Equal(JsonValueKind.Null, json.GetProperty(name).ValueKind));
        var finding = Assert.Single(json.GetProperty("findings").EnumerateArray());
        Assert.Equal(("FILE-EMPTY", "error"), (finding.GetProperty("code").GetString(), finding.GetProperty("severity").GetString()));
    }

    [Fact]
    public void Write_Chinese_StaysReadable() =>
        Assert.Contains(
            "\"file\": \"报告.txt\"", Encoding.UTF8.GetString(ReceiptJson.Write(new Receipt(File, null, []))), StringComparison.Ordinal);

    [Fact]
    public void Read_WhatWasWritten_IsTheSameReceipt() =>
        Prop.ForAll(Receipts().ToArbitrary(), receipt =>
        {
            var json = ReceiptJson.Write(receipt);
            var read = ReceiptJson.Read(json);
            return json.AsSpan().SequenceEqual(ReceiptJson.Write(read))
                && read.File == receipt.File
                && read.Findings.SequenceEqual(receipt.Findings)
                && (read.Report is null) == (receipt.Report is null)
                && (read.Report is null || Same(read.Report, receipt.Report!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_CodeOfAnEarlierVersion_IsKept()
    {
        var json = ReceiptJson.Write(
            new Receipt(File, null, [new Finding(FindingCode.Parse("CELL-GONE"), Severity.Warning, "不再使用的代码。", default)]));

        var read = ReceiptJson.Read(json);

        Assert.Equal("CELL-GONE", Assert.Single(read.Findings).Code.Text);
        Assert.Equal(json, ReceiptJson.Write(read));
    }

    [Fact]
    public void Read_ClaimAboutRequestsReceived_HasTheSubject()
    {
        var claim = new NarrativeClaim(ClaimSubject.Received, [[0]], 1, "收到申请1件", default);
        var receipt = Receipt(FormCatalogue.Statutory.Current, _ => Cell.Absent);

        var json = ReceiptJson.Write(receipt with { Report = receipt.Report! with { Claims = [claim] } });

        Assert.Equal("收到申请", Assert.Single(JsonElement.Parse(json).GetProperty("claims").EnumerateArray()).GetProperty("subject").GetString());
        Assert.Equal(ClaimSubject.Received, Assert.Single(ReceiptJson.Read(json).Report!.Claims).Subject);
    }

    [Fact]
    public void Write_CellOfAFileWithLines_HasNoPlace() =>
        Assert.DoesNotContain(
            "\"place\": \"第",
            Encoding.UTF8.GetString(
                ReceiptJson.Write(Receipt(FormCatalogue.Statutory.Current, _ => new Cell(CellState.Number, 1, "1", new Position(4, 2))))),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"file\":1}")]
    public void Read_OtherJson_IsAFormatError(string json) =>
        Assert.Throws<FormatException>(() => ReceiptJson.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Read_HalfAFile_IsAJsonError() =>
        Assert.ThrowsAny<JsonException>(() => ReceiptJson.Read(ReceiptJson.Write(new Receipt(File, null, [])).AsMemory(0, 40)));

    private static bool Same(DisclosureReport read, DisclosureReport written) =>
        read.Cells.SequenceEqual(written.Cells)
        && read.Identities == written.Identities
        && (read.Form, read.Title, read.Agency, read.Year, read.IsCompilation)
            == (written.Form, written.Title, written.Agency, written.Year, written.IsCompilation)
        && read.Place with { Candidates = [] } == written.Place with { Candidates = [] }
        && read.Place.Candidates.SequenceEqual(written.Place.Candidates)
        && read.Claims.Length == written.Claims.Length;

    private static Gen<Receipt> Receipts()
    {
        var text = Gen.Elements("", "报告", "\"引号\" \\ \t", "1,234", "〇\U00020000<&>");
        var cell =
            from value in Gen.Choose(-1_000_000, 1_000_000)
            from scale in Gen.Choose(0, 6)
            from state in Gen.Elements(Enum.GetValues<CellState>())
            from origin in Gen.Elements(Enum.GetValues<CellOrigin>())
            from raw in text
            from line in Gen.Choose(0, 200)
            select new Cell(
                state,
                state == CellState.Number ? new decimal(Math.Abs(value), 0, 0, value < 0, (byte)scale) : null,
                raw,
                new Position(line, line / 20, line % 3 == 0 ? $"表1第{line}行" : null),
                origin);
        return
            from form in Gen.Elements(FormCatalogue.Statutory.All.ToArray())
            from cells in cell.ArrayOf(form.Fields.Length)
            from title in text
            from year in Gen.Choose(2008, 2030)
            from known in Gen.Elements(true, false)
            from isReport in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
            let report = Report(form, field => cells[field.Index]) with
            {
                Title = title,
                Agency = known ? title : null,
                Year = known ? year : null,
                Place = known
                    ? new ReportPlace("130600", "河北省", "保定市", null, BodyLine.Vertical, [])
                    : ReportPlace.Unknown with { Candidates = [title, "河北省"] },
                IsCompilation = !known,
                Identities = new IdentityTally(year, 2, 1),
                Claims =
                [
                    new NarrativeClaim(
                        ClaimSubject.Parse(title),
                        [
                            [0, 1],
                            [2],
                        ],
                        1.50m,
                        title,
                        new Position(7, 0, known ? "第7段" : null)),
                ],
                Findings =
                [
                    FindingCatalogue.FileDuplicate(title),
                    FindingCatalogue.DamagedText(new Position(year, 0, known ? "第7段" : null)),
                ],
            }
            select new Receipt(File, isReport ? report : null, report.Findings);
    }

    private static DisclosureReport Report(DisclosureForm form, Func<FormField, Cell> cell) =>
        new() { Form = form, Source = File, Cells = [.. form.Fields.Select(cell)] };

    private static Receipt Receipt(DisclosureForm form, Func<FormField, Cell> cell) => new(File, Report(form, cell), []);

    private static JsonElement Parse(Receipt receipt) => JsonElement.Parse(ReceiptJson.Write(receipt));

    private static JsonElement At(JsonElement json, string path) =>
        path.Split('.').Aggregate(json, (parent, name) => parent.GetProperty(name));

    private static string Compact(string json) => string.Concat(json.Where(letter => !char.IsWhiteSpace(letter)));
}
