using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Compiler.Backend.Correcting;
using Compiler.Backend.Intake;
using Compiler.Backend.Intake.Uploads;
using Compiler.Backend.Storage;
using Compiler.Disclosure.Checking;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Narrative;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Register;
using Compiler.Disclosure.Reports;
using Compiler.Reading;
using Compiler.Testing.Files;
using Compiler.Testing.Printing;
using Compiler.Testing.Storage;
using Compiler.Tests.Disclosure.Parsing;
using Compiler.Tests.Disclosure.Prints;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Tests.Golden;
using Compiler.Tests.Reading.Archives;
using Compiler.Tests.Reading.Pdf;

namespace Compiler.Tests.Disclosure.Findings;

/// <summary>Every finding of the catalogue arises from some input, with a message that a clerk can read.</summary>
public sealed class FindingCatalogueTests
{
    internal static readonly IReadOnlyList<(string Factory, string Code, Func<IReadOnlyList<Finding>> Source)> Findings =
    [
        (nameof(FindingCatalogue.NotText), "READ-NOT-TEXT", () => ReportReading.Read(Convert.FromHexString("00010203FFFE0000")).Findings),
        (
            nameof(FindingCatalogue.ImageFile),
            "READ-PICTURE",
            () => ReportReading.Read(Convert.FromHexString("474946383961")).Findings),
        (nameof(FindingCatalogue.Recognised), "READ-RECOGNISED", () => new[] { FindingCatalogue.Recognised([1, 2], 200, 3) }),
        (
            nameof(FindingCatalogue.PicturesUnread),
            "READ-PICTURE-PAGES",
            () => new[] { FindingCatalogue.PicturesUnread([2], "图片的压缩方式系统不能读取") }),
        (nameof(FindingCatalogue.OldOfficeFormat), "READ-OLD-OFFICE", () => ReportReading.Read(CompoundFiles.Create()).Findings),
        (nameof(FindingCatalogue.Encrypted), "READ-ENCRYPTED", () => ReportReading.Read(OfficeFiles.Encrypted).Findings),
        (
            nameof(FindingCatalogue.OfdVersions),
            "READ-OFD",
            () =>
                ReportReading.Read(
                    new OfdSketch { Body = "<ofd:Versions><ofd:Version Current=\"true\" BaseLoc=\"V.xml\"/></ofd:Versions>" }.ToBytes()).Findings),
        (
            nameof(FindingCatalogue.DamagedFile),
            "READ-DAMAGED",
            () => ReportReading.Read(OfficeFiles.Zip(("word/document.xml", "<w:document>"))).Findings),
        (
            nameof(FindingCatalogue.DamagedPage),
            "READ-PAGE-ENCODING",
            () => ReportReading.Read((byte[])[.. "<html>年度报告"u8, 0xE5, .. "信息公开</html>"u8]).Findings),
        (
            nameof(FindingCatalogue.ExpandsTooFar),
            "READ-EXPANDS",
            () => Within(new ReadingLimits { MaxExpandedBytes = 100 }, OfficeFiles.Word("<w:p/>"))),
        (nameof(FindingCatalogue.TooDeep), "READ-DEPTH", () => Within(new ReadingLimits { MaxDepth = 1 }, OfficeFiles.Word("<w:p/>"))),
        (
            nameof(FindingCatalogue.TooManyElements),
            "READ-ELEMENTS",
            () => Within(new ReadingLimits { MaxElements = 4 }, "<html><p>一</p><p>二</p>"u8.ToArray())),
        (nameof(FindingCatalogue.TooSlow), "READ-TIME", () => Within(new ReadingLimits { MaxSteps = 1 }, "一、总体情况"u8.ToArray())),
        (nameof(FindingCatalogue.TooLarge), "READ-MEMORY", () => new[] { FindingCatalogue.TooLarge() }),
        (nameof(FindingCatalogue.TextLeftOut), "READ-TEXT", () => Within(new ReadingLimits { MaxCharacters = 1 }, "一、总体情况"u8.ToArray())),
        (nameof(FindingCatalogue.TableLeftOut), "READ-TABLE", () => Within(new ReadingLimits { MaxCells = 1 }, "规章\t1"u8.ToArray())),
        (
            nameof(FindingCatalogue.ProseLeftOut),
            "TEXT-LONG",
            () => Text("一、总体情况\n" + new string('收', JoinedText.MaxLength + 1) + "\n二、主动公开政府信息情况")),
        (
            nameof(FindingCatalogue.SentenceTooLong),
            "TEXT-SENTENCE",
            () => Text("一、总体情况\n" + new string('收', NarrativeSentence.MaxLength + 1) + "\n二、主动公开政府信息情况")),
        (
            nameof(FindingCatalogue.LinesLeftOut),
            "READ-LINES",
            () => Within(new ReadingLimits { MaxLines = 1 }, "<html><p>一</p><p>二</p>"u8.ToArray())),
        (
            nameof(FindingCatalogue.CellsLeftOut),
            "READ-CELLS",
            () => Within(new ReadingLimits { MaxCellsInRow = 1 }, "<table><tr><td>规章</td><td>1</td></tr></table>"u8.ToArray())),
        (
            nameof(FindingCatalogue.SheetsHidden),
            "READ-HIDDEN",
            () => ReportReading.Read(OfficeFiles.Workbook("hidden", "<row><c t=\"inlineStr\"><is><t>规章</t></is></c></row>")).Findings),
        (
            nameof(FindingCatalogue.DamagedText),
            "READ-ENCODING",
            () => ReportReading.Read(Encoding.UTF8.GetBytes(Baoding).AsMemory()[..^1]).Findings),
        (nameof(FindingCatalogue.PdfScan), "PDF-SCAN", () => PdfText.Read(new PdfSketch().Page(_ => { })).Findings),
        (nameof(FindingCatalogue.PdfPagesWithoutText), "PDF-PAGES-SCAN", () => PdfText.Read(OnePage().Page(_ => { })).Findings),
        (
            nameof(FindingCatalogue.PdfRecognised),
            "PDF-RECOGNISED",
            () => PdfText.Read(new PdfSketch().Page(page => page.Raw("3 Tr").Text(50, 50, "总体情况"))).Findings),
        (
            nameof(FindingCatalogue.PdfEncrypted),
            "PDF-PASSWORD",
            () => PdfText.Read(new PdfSketch { IsLocked = true }.Page(page => page.Text(50, 50, "总体情况"))).Findings),
        (nameof(FindingCatalogue.PdfDamaged), "PDF-DAMAGED", () => PdfText.Read("%PDF-1.7"u8.ToArray()).Findings),
        (nameof(FindingCatalogue.PdfPagesDamaged), "PDF-PAGES-DAMAGED", () => new[] { FindingCatalogue.PdfPagesDamaged([2]) }),
        (
            nameof(FindingCatalogue.PdfTooCostly),
            "PDF-TOO-LARGE",
            () => PdfText.Read(OnePage().ToBytes(), new ReadingLimits { MaxSteps = 1 }).Findings),
        (
            nameof(FindingCatalogue.PdfOverprinted),
            "PDF-OVERPRINT",
            () => PdfText.Read(new PdfSketch().Page(page => page.Text(50, 50, "12").Text(52, 50, "35"))).Findings),
        (
            nameof(FindingCatalogue.PdfUnknownCharacters),
            "PDF-CHARACTERS",
            () => PdfText.Read(new PdfSketch().Page(page => page.Text(50, 50, "\uE001"))).Findings),
        (nameof(FindingCatalogue.FileEmpty), "FILE-EMPTY", () => TakeIn([])),
        (nameof(FindingCatalogue.FileTooLarge), "FILE-TOO-LARGE", () => TakeIn(new byte[2000])),
        (nameof(FindingCatalogue.FileVanished), "FILE-VANISHED", () => TakeIn(null)),
        (nameof(FindingCatalogue.FileUnreadable), "FILE-UNREADABLE", () => new[] { FindingCatalogue.FileUnreadable() }),
        (nameof(FindingCatalogue.FileDuplicate), "FILE-DUPLICATE", () => Settle(Baoding, Baoding)),
        (nameof(FindingCatalogue.FileSuperseded), "FILE-SUPERSEDED", () => Settle(Baoding, Baoding + "\n")),
        (nameof(FindingCatalogue.FileSupersedes), "FILE-SUPERSEDES", () => Settle(Baoding, Baoding + "\n")),
        (nameof(FindingCatalogue.ArchiveUnpacked), "ARCHIVE-UNPACKED", () => Unpack(Zips.OfTexts(("a.txt", Baoding)))),
        (nameof(FindingCatalogue.ArchiveEncrypted), "ARCHIVE-ENCRYPTED", () => Unpack(Zips.Locked(Zips.OfTexts(("a.txt", "x"))))),
        (nameof(FindingCatalogue.ArchiveNested), "ARCHIVE-NESTED", () => Unpack(Zips.Create(("a.zip", Zips.OfTexts(("a.txt", "x")))))),
        (nameof(FindingCatalogue.ArchiveEntryDamaged), "ARCHIVE-ENTRY-DAMAGED", () => Unpack(Damaged(Zips.OfTexts(("a.txt", Baoding))))),
        (
            nameof(FindingCatalogue.ArchiveEntryTooLarge),
            "ARCHIVE-ENTRY-TOO-LARGE",
            () => Unpack(Zips.Create(("a.txt", new byte[5_000_000])))),
        (
            nameof(FindingCatalogue.ArchiveTooManyEntries),
            "ARCHIVE-TOO-MANY",
            () => Unpack(Zips.OfTexts([.. Enumerable.Range(0, 501).Select(i => ($"{i}", "x"))]))),
        (nameof(FindingCatalogue.ArchiveDamaged), "ARCHIVE-DAMAGED", () => Unpack(Zips.OfTexts(("a.txt", Baoding))[..^9])),
        (nameof(FindingCatalogue.ArchiveEmpty), "ARCHIVE-EMPTY", () => Unpack(Zips.OfTexts())),
        (nameof(FindingCatalogue.ArchiveNameTooLong), "ARCHIVE-NAME", () => new[] { FindingCatalogue.ArchiveNameTooLong() }),
        (nameof(FindingCatalogue.ArchiveHints), "ARCHIVE-HINTS", () => new[] { FindingCatalogue.ArchiveHints() }),
        (nameof(FindingCatalogue.UploadName), "UPLOAD-NAME", () => new[] { FindingCatalogue.UploadName() }),
        (nameof(FindingCatalogue.UploadFailed), "UPLOAD-FAILED", () => new[] { FindingCatalogue.UploadFailed() }),
        (nameof(FindingCatalogue.UploadAbandoned), "UPLOAD-ABANDONED", () => new[] { FindingCatalogue.UploadAbandoned(4) }),
        (
            nameof(FindingCatalogue.UploadHeld),
            "UPLOAD-HELD",
            () => new[] { FindingCatalogue.UploadHeld("该机关2024年度报告的报送期限（2025年1月31日）已过，而本次报送的数据与原报告不同。") }),
        (
            nameof(FindingCatalogue.UploadRejected),
            "UPLOAD-REJECTED",
            () => new[] { FindingCatalogue.UploadRejected("与机关核实，以原报告为准"), FindingCatalogue.UploadRejected("") }),
        (
            nameof(FindingCatalogue.CellsSettled),
            "CELL-SETTLED",
            () => new[] { FindingCatalogue.CellsSettled("河北省邢台市主管部门", [("行政许可·处理决定数量", 12, "与机关电话核实")]) }),
        (
            nameof(FindingCatalogue.CellSettledOtherwise),
            "CELL-SETTLED-OTHERWISE",
            () => new[]
            {
                FindingCatalogue.CellSettledOtherwise("行政许可·处理决定数量", 12, 21, new Position(12, 2)),
                FindingCatalogue.CellSettledOtherwise("行政许可·处理决定数量", 12, null, new Position(12, 2)),
            }),
        (nameof(FindingCatalogue.ReportReturned), "REPORT-RETURNED", () => new[] { FindingCatalogue.ReportReturned("表三总计与各项之和不符") }),
        (
            nameof(FindingCatalogue.SettlementUnreadable),
            "SETTLEMENT-UNREADABLE",
            () => new[] { FindingCatalogue.SettlementUnreadable(isKept: true), FindingCatalogue.SettlementUnreadable(isKept: false) }),
        (nameof(FindingCatalogue.NotAReport), "REPORT-NOT", () => Golden("no-report")),
        (nameof(FindingCatalogue.FormUndecided), "FORM-UNDECIDED", () => Text("博爱县财政局2023年政府信息公开工作年度报告")),
        (
            nameof(FindingCatalogue.FormEarlier),
            "FORM-EARLIER",
            () => Text("福州市晋安区2016年政府信息公开工作年度报告\n统计指标\t单位\t统计数\n（一）主动公开政府信息数\t条\t3210\n")),
        (
            nameof(FindingCatalogue.RowExtra),
            "ROW-EXTRA",
            () => Text(Read("boai-2024").Replace("规章\t0\t0\t0", "规章\t0\t0\t0\n其他主动公开文件\t12\t0\t40", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.FormOutdated), "FORM-OUTDATED", () => Golden("trial-form-in-2023")),
        (nameof(FindingCatalogue.TitleMissing), "TITLE-MISSING", () => Golden("pingxiang-2024")),
        (nameof(FindingCatalogue.AgencyMissing), "AGENCY-MISSING", () => Golden("boai-no-title")),
        (
            nameof(FindingCatalogue.HeadUnconfirmed),
            "HEAD-UNCONFIRMED",
            () => Recognised(RecognisedText.Picture(Read("pingxiang-2024").Replace("人民政府办公室", "人民政府办公宝局", StringComparison.Ordinal)))),
        (nameof(FindingCatalogue.AgencyFromBody), "AGENCY-FROM-BODY", () => Golden("pingxiang-2024")),
        (nameof(FindingCatalogue.AgencyFromSite), "AGENCY-FROM-SITE", () => Text("2024年政府信息公开工作年度报告\n版权所有：博爱县人民政府\n")),
        (nameof(FindingCatalogue.AgencyConflict), "AGENCY-CONFLICT", () => Text("博爱县财政局2024年政府信息公开工作年度报告\n一、总体情况\n2024年，平乡县财政局认真工作。\n")),
        (nameof(FindingCatalogue.AgencyNotAdministrative), "AGENCY-NOT-ADMINISTRATIVE", () => Text("博爱县人民法院2024年政府信息公开工作年度报告")),
        (nameof(FindingCatalogue.ScopeFromText), "SCOPE-FROM-TEXT", () => Text("博爱县人民政府办公室2024年政府信息公开工作年度报告\n本报告由县政府办公室汇总各乡镇、各部门数据编制。\n")),
        (
            nameof(FindingCatalogue.ScopeSettled),
            "SCOPE-SETTLED",
            () => ReportReading.Read(Baoding, new ReportHints(IsCompilation: true)).Findings),
        (nameof(FindingCatalogue.YearSigned), "YEAR-SIGNED", () => Text("博爱县财政局2023年政府信息公开工作年度报告\n一、总体情况\n工作平稳。\n博爱县财政局\n2025年1月20日\n")),
        (
            nameof(FindingCatalogue.YearBeforeForm),
            "YEAR-BEFORE-FORM",
            () => Text(Baoding.Replace("2024", "2018", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.YearMissing), "YEAR-MISSING", () => Golden("boai-no-title")),
        (nameof(FindingCatalogue.YearOutOfRange), "YEAR-RANGE", () => Text("博爱县财政局2001年政府信息公开工作年度报告")),
        (nameof(FindingCatalogue.YearConflict), "YEAR-CONFLICT", () => Golden("baoding-year-conflict")),
        (nameof(FindingCatalogue.SectionMissing), "SECTION-MISSING", () => Golden("baoding-cut-in-half")),
        (nameof(FindingCatalogue.TableMissing), "TABLE-MISSING", () => Golden("boai-requests-table-missing")),
        (nameof(FindingCatalogue.RowsMissing), "ROW-MISSING", () => Golden("baoding-row-removed")),
        (nameof(FindingCatalogue.RowRepeated), "ROW-REPEATED", () => Golden("baoding-row-repeated-differently")),
        (nameof(FindingCatalogue.FiguresBesideGroup), "ROW-PHANTOM", () => Golden("boai-phantom-row")),
        (nameof(FindingCatalogue.RowUnknown), "ROW-UNKNOWN", () => Golden("zhuozhou-unknown-row")),
        (
            nameof(FindingCatalogue.RowUnreadable),
            "ROW-UNREADABLE",
            () => Text(Baoding.Replace("（一）予以公开\t13", "（一）予以公开\t1\t2\t3\t13", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.CellsAmbiguous), "CELL-AMBIGUOUS", () => Golden("xingtai-no-text")),
        (nameof(FindingCatalogue.CellsInferred), "CELL-INFERRED", () => Golden("boai-2024")),
        (
            nameof(FindingCatalogue.ExtraCell),
            "CELL-SPARE",
            () => Text(Read("boai-2024").Replace("规章\t0\t0\t0", "规章\t\t0\t0\t0", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.StrayNumber),
            "LINE-STRAY",
            () => Text(Read("boai-2024").Replace("规章\t0\t0\t0", "规章\t0\t0\t0\n43", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.RowsWithLostCells),
            "ROW-SCATTERED",
            () => Text(Read("boai-cell-per-line").Replace("\n63\n", "\n", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.IdentityFailsAnyway),
            "SUM-ANYWAY",
            () => Text(Baoding.Replace("总计\t210\t2\t0\t0\t4", "总计\t210\t2\t5\t04", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.CellsFromNarrative), "CELL-NARRATIVE", () => Golden("xingtai-2023")),
        (nameof(FindingCatalogue.CellsAbsent), "CELL-ABSENT", () => Golden("xingtai-2023")),
        (nameof(FindingCatalogue.CellIllegible), "CELL-ILLEGIBLE", () => Golden("pingxiang-impossible-figures")),
        (nameof(FindingCatalogue.HeaderOfOtherForm), "HEADER-OTHER-FORM", () => Golden("made-up-documents-header-of-trial-form")),
        (nameof(FindingCatalogue.AmountInOtherUnit), "AMOUNT-UNIT", () => Golden("made-up-fee-unit-behind-stroke")),
        (nameof(FindingCatalogue.AmountWithoutUnit), "AMOUNT-UNIT-OPEN", () => Golden("made-up-fee-without-unit")),
        (nameof(FindingCatalogue.AmountUnitImplied), "AMOUNT-UNIT-IMPLIED", () => Golden("made-up-fee-header-cut")),
        (nameof(FindingCatalogue.PlaceUnresolved), "PLACE-UNRESOLVED", () => Golden("zhuozhou-2024")),
        (nameof(FindingCatalogue.PlaceConflict), "PLACE-CONFLICT", () => ReportReading.Read(Baoding, new ReportHints("410822")).Findings),
        (
            nameof(FindingCatalogue.PlaceRegister),
            "PLACE-REGISTER",
            () => ReportReading.Read(Baoding, new ReportHints("410822")
            {
                Register = new BodyRegister([new RegisteredBody("保定市人民政府办公室", [], "130600", BodyKind.Office)]),
            }).Findings),
        (nameof(FindingCatalogue.PlaceContradicted), "PLACE-CONTRADICTED", () => Text("博爱县财政局2023年政府信息公开工作年度报告\n\n地址：河北省保定市东风路1号。")),
        (
            nameof(FindingCatalogue.PlaceEvidenceOpen),
            "PLACE-EVIDENCE-OPEN",
            () => Text("朝阳区财政局2023年政府信息公开工作年度报告\n\n地址：长春市人民大街1号。按照北京市人民政府要求编制。")),
        (
            nameof(FindingCatalogue.BodyOtherName),
            "BODY-OTHER-NAME",
            () => Settle(Baoding, Baoding.Replace("保定市人民政府办公室", "保定市政府办公室", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.BodyRenamed),
            "BODY-RENAMED",
            () =>
                Settle(
                    Baoding,
                    Baoding
                        .Replace("保定市人民政府办公室", "保定市政府办公室", StringComparison.Ordinal)
                        .Replace("2024", "2025", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.BodyPossiblyRenamed),
            "BODY-PERHAPS-RENAMED",
            () =>
                Settle(
                    Baoding.Replace("保定市人民政府办公室", "保定市教育局", StringComparison.Ordinal),
                    Baoding
                        .Replace("保定市人民政府办公室", "保定市教育和体育局", StringComparison.Ordinal)
                        .Replace("2024", "2025", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.PlaceRenamed), "PLACE-RENAMED", () => Text("太谷县人民政府2020年政府信息公开工作年度报告")),
        (
            nameof(FindingCatalogue.PlaceCodeUnknown),
            "PLACE-CODE-UNKNOWN",
            () => ReportReading.Read(Baoding, new ReportHints("999999")).Findings),
        (nameof(FindingCatalogue.IdentityFails), "T3-ROW", () => Golden("baoding-wrong-total")),
        (nameof(FindingCatalogue.IdentityFails), "T3-COL-OUTCOME", () => Golden("baoding-wrong-total")),
        (
            nameof(FindingCatalogue.IdentityFails),
            "T3-COL-BALANCE",
            () => Text(Baoding.Replace("继续办理\t\t7", "继续办理\t\t8", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.IdentityFails),
            "T4-SUM",
            () => Text(Baoding.Replace("\n0\t0\t1\t0\t1", "\n0\t0\t1\t0\t2", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.CellFilled), "CELL-FILLED", () => Golden("xingtai-zero-lost")),
        (nameof(FindingCatalogue.CandidateProved), "CELL-CANDIDATE", () => Recognised(Doubted("requests.granted.total", "8", "5"))),
        (
            nameof(FindingCatalogue.PrintProved),
            "CELL-MISPRINT",
            () =>
                Text(File.ReadAllText(GoldenCase.Named("boai-2024").Input).Replace("\t35\t0\t0", "\t、35\t0\t0", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.BlanksProved), "BLANK-ZERO", () => Golden("baoding-blank-for-zero")),
        (nameof(FindingCatalogue.BlanksOpen), "BLANK-OPEN", () => Golden("boai-dispute-blank")),
        (nameof(FindingCatalogue.BlankInSum), "BLANK-SUM", () => Golden("pingxiang-total-blank")),
        (nameof(FindingCatalogue.RowsUnproved), "ROW-UNPROVED", () => Golden("xingtai-text-for-position")),
        (
            nameof(FindingCatalogue.RowsExchanged),
            "ROWS-EXCHANGED",
            () =>
                Text(
                    Read("boai-2024")
                        .Replace("(七) 总计\t\t35\t0\t0\t0\t0\t0\t35", "(七) 总计\t\t0\t0\t0\t0\t0\t0\t0", StringComparison.Ordinal)
                        .Replace("继续办理\t\t0\t0\t0\t0\t0\t0\t0", "继续办理\t\t35\t0\t0\t0\t0\t0\t35", StringComparison.Ordinal))),
        (nameof(FindingCatalogue.NarrativeDiffers), "TEXT-DIFFERS", () => Golden("boai-2024")),
        (nameof(FindingCatalogue.NarrativeOpen), "TEXT-OPEN", () => Golden("xingtai-2023")),
        (
            nameof(FindingCatalogue.NarrativeIncludesCarriedOver),
            "TEXT-INCLUDES-CARRIED",
            () => Golden("zhuozhou-text-includes-carried-over")),
        (
            nameof(FindingCatalogue.RegulationsOfCounty),
            "PLAUS-REGULATION",
            () => Text(Read("boai-2024").Replace("规章\t0\t0\t0", "规章\t2\t0\t2", StringComparison.Ordinal))),
        (
            nameof(FindingCatalogue.CarryDiffers),
            "X-YEAR-CARRY",
            () => Compare(Sketch(2023).Row("carried_forward", 5, 0, 0, 0, 0, 0, 5), Sketch(2024))),
        (
            nameof(FindingCatalogue.InForceDiffers),
            "X-YEAR-T2",
            () => Compare(Sketch(2023).Disclosure("normative_documents", 0, 0, 9), Sketch(2024))),
        (
            nameof(FindingCatalogue.AmountJumps),
            "X-YEAR-AMOUNT",
            () => Compare(Sketch(2023).Set(Fees, 12.5m), Sketch(2024).Set(Fees, 125000m))),
        (nameof(FindingCatalogue.TextRepeated), "X-YEAR-TEXT", () => Repeat(text: true)),
        (nameof(FindingCatalogue.TablesRepeated), "X-YEAR-TABLES", () => Repeat(text: false)),
    ];

    private const string Fees = "proactive_disclosure.fees_wan_yuan";

    private static SourceText Doubted(string path, params string[] candidates)
    {
        var at = RecognisedText.CellOf(RecognisedText.Parse(RecognisedText.Read(Read("pingxiang-2024"))), path).At;
        return RecognisedText.Picture(Read("pingxiang-2024"), RecognisedText.Doubt(at, candidates));
    }

    private static ImmutableArray<Finding> Recognised(SourceText picture) => RecognisedText.Parse(picture).Findings;

    public static TheoryData<string> Codes => [.. Findings.Select(finding => finding.Code)];

    private static string Baoding => Read("baoding-2024");

    [Theory]
    [MemberData(nameof(Codes))]
    public void Code_ItsInput_YieldsAMessageForTheClerk(string code)
    {
        var finding = Findings.Single(other => other.Code == code).Source().FirstOrDefault(other => other.Code.Text == code);
        Assert.NotNull(finding);
        Assert.Matches(@"[\u4e00-\u9fff].*。$", finding.Message);
    }

    [Fact]
    public void Catalogue_EveryFactory_HasAnInput() =>
        Assert.Empty(typeof(FindingCatalogue).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == typeof(Finding)).Select(method => method.Name)
            .Except(Findings.Select(finding => finding.Factory)));

    private static string Read(string golden) => File.ReadAllText(GoldenCase.Named(golden).Input);

    private static ImmutableArray<Finding> Golden(string name) =>
        ReportReading.Read(File.ReadAllBytes(GoldenCase.Named(name).Input)).Findings;

    private static ImmutableArray<Finding> Within(ReadingLimits limits, byte[] content) => new SourceReader(limits).Read(content).Findings;

    private static ImmutableArray<Finding> Text(string text) => ReportReading.Read(text).Findings;

    private static PdfSketch OnePage() => new PdfSketch().Page(page => page.Text(50, 50, "总体情况"));

    private static ReportSketch Sketch(int year) => new("博爱县人民政府", year);

    private static ImmutableArray<Finding> Compare(DisclosureReport previous, DisclosureReport current) =>
        [.. YearCarryCheck.Compare(previous, current)];

    private static ImmutableArray<Finding> Repeat(bool text)
    {
        var before = ReportReading.Read(Baoding).Report!;
        if (text)
            before = before with { Prints = new(MadeUpTexts.Print(1), null) };
        return [.. RepetitionCheck.Compare(before, before with { Year = before.Year + 1 })];
    }

    // Null stands for a file that is gone when it is to be read.
    private static ImmutableArray<Finding> TakeIn(byte[]? content)
    {
        var store = new InMemoryFileStore();
        if (content is not null)
            store.Put("a.txt", content, DateTimeOffset.UnixEpoch);
        return Take()
            .RunAsync(
                store,
                IntakeFile.FromStoredFile(new StoredFile("a.txt", content?.Length ?? 0, DateTimeOffset.UnixEpoch)),
                Corrections.None,
                default)
            .Result[0]
            .Findings;
    }

    private static ImmutableArray<Finding> Settle(string first, string second)
    {
        var store = new InMemoryFileStore();
        store.Put("a.txt", Encoding.UTF8.GetBytes(first), DateTimeOffset.UnixEpoch);
        store.Put("b.txt", Encoding.UTF8.GetBytes(second), DateTimeOffset.UnixEpoch.AddDays(1));
        StoredFile[] files = [new("a.txt", 0, DateTimeOffset.UnixEpoch), new("b.txt", 0, DateTimeOffset.UnixEpoch.AddDays(1))];
        var receipts = files.Select(file =>
            Take(int.MaxValue).RunAsync(store, IntakeFile.FromStoredFile(file), Corrections.None, default).Result[0]);
        return [.. SettledReceipts.Settle([.. receipts]).Receipts.SelectMany(receipt => receipt.Findings)];
    }

    private static ImmutableArray<Finding> Unpack(byte[] archive)
    {
        var store = new InMemoryFileStore();
        store.Put("a.zip", archive, DateTimeOffset.UnixEpoch);
        var file = IntakeFile.FromStoredFile(new StoredFile("a.zip", archive.Length, DateTimeOffset.UnixEpoch));
        return Take(4_000_000).RunAsync(store, file, Corrections.None, default).Result[0].Findings;
    }

    // Its text stays packed as it was, but the checksum in the directory is another.
    private static byte[] Damaged(byte[] archive)
    {
        archive[archive.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        return archive;
    }

    private static FileIntake Take(long mostBytes = 1000) =>
        new(new ReportReader(PlaceResolver.Current), new IntakeOptions { MaxFileBytes = mostBytes });
}
