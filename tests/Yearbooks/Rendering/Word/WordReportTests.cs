using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Tests.Disclosure.Rollups;
using Compiler.Tests.Golden;
using Compiler.Yearbooks;
using Compiler.Yearbooks.Rendering.Word;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using SampleProvince = Compiler.Accuracy.Provinces.SampleProvince;

namespace Compiler.Tests.Yearbooks.Rendering.Word;

public sealed class WordReportTests
{
    public static TheoryData<string, int, string> All => new()
    {
        { "seeds", 2023, "130000" },
        { "seeds", 2024, "130000" },
        { "seeds", 2024, "410000" },
        { "seeds", 2024, "100000" },
        { "province", SampleProvince.LastYear, SampleProvince.Adcode },
        { "nation", SampleProvince.LastYear, "100000" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Write_AnyVolume_IsAValidDocument(string rollup, int year, string adcode)
    {
        using var package = Open(Book(rollup, year, adcode));

        Assert.Empty(
            new OpenXmlValidator().Validate(package).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Write_ReadBackByTheParser_HasTheSameFigures(string rollup, int year, string adcode)
    {
        var report = ReportReading.Read(WordReport.Write(Book(rollup, year, adcode).Draft)).Report!;

        var totals = RollupOf(rollup).Find(year)!.Find(adcode)!.Totals;
        Assert.Equal(year, report.Year);
        Assert.All(report.Form.Fields, field =>
            Assert.Equal((field.Path, totals.Sum(FigureCatalogue.Get(field.Path)).Value), (field.Path, report.Cells[field.Index].Value)));
    }

    // The sentences say what the tables say, so that no clerk is asked about the draft's own words.
    [Theory]
    [InlineData("seeds", 2023, "130000")]
    [InlineData("seeds", 2024, "130000")]
    [InlineData("province", SampleProvince.LastYear, SampleProvince.Adcode)]
    public void Write_ReadBackByTheParser_IsTheCompilationOfThePlaceAndDoesNotContradictItself(string rollup, int year, string adcode)
    {
        var report = ReportReading.Read(WordReport.Write(Book(rollup, year, adcode).Draft)).Report!;

        Assert.Equal((adcode, true), (report.Place.Adcode, report.IsCompilation));
        Assert.True(report.Claims.Length >= 8, $"{report.Claims.Length} figures were found in the text.");
        Assert.Empty(Contradiction.Find(report).Select(contradiction => contradiction.ToString()));
    }

    [Fact]
    public void Write_TheTables_HaveTheRowsAndColumnsOfTheForm()
    {
        using var package = Open(Book("seeds", 2024, "130000"));

        var tables = package.MainDocumentPart!.Document!.Body!.Elements<Table>()
            .Select(table => (table.Elements<TableRow>().Count(), table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count()));
        // Table 二 has four bands, four headers and six rows; table 三 three rows of headers; table 四 three, and one row.
        Assert.Equal([(14, 4), (28, 10), (4, 15)], tables);
    }

    [Fact]
    public void Write_AMarkedFigure_HasItsMarkAsABulletBesideTheNumber()
    {
        using var package = Open(Book("seeds", 2023, "130000"));

        var marked = package.MainDocumentPart!.Document!.Descendants<Paragraph>()
            .Where(paragraph => paragraph.Descendants<NumberingId>().Any());
        Assert.Contains("6", marked.Select(paragraph => paragraph.InnerText));
        Assert.All(marked, paragraph => Assert.Matches(@"^\d+$", paragraph.InnerText));
        var lists = package.MainDocumentPart.NumberingDefinitionsPart!.Numbering!;
        Assert.Equal(["‡", "*", "‡*"], lists.Descendants<LevelText>().Select(text => text.Val!.Value));
    }

    [Fact]
    public void Write_AnyVolume_SaysOnEveryPageThatItIsADraft()
    {
        using var package = Open(SampleVolumes.Last);

        var main = package.MainDocumentPart!;
        Assert.Equal("草稿·样例", main.HeaderParts.Single().Header!.InnerText);
        Assert.Contains("不是正式报告", main.Document!.Body!.Elements<Paragraph>().ElementAt(1).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_SameBook_GivesTheSameBytes() =>
        Assert.Equal(WordReport.Write(SampleVolumes.Last.Draft), WordReport.Write(SampleVolumes.Last.Draft));

    private static Yearbook Book(string rollup, int year, string adcode) => rollup switch
    {
        "seeds" => Volumes.Compose(year, adcode),
        "province" => SampleVolumes.Last,
        _ => SampleVolumes.OfNation(year, adcode),
    };

    private static Rollup RollupOf(string rollup) => rollup switch
    {
        "seeds" => Seeds.Rollup,
        "province" => SampleVolumes.Rollup,
        _ => SampleVolumes.NationRollup,
    };

    private static WordprocessingDocument Open(Yearbook book) =>
        WordprocessingDocument.Open(new MemoryStream(WordReport.Write(book.Draft)), isEditable: false);
}
