using System.IO.Compression;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Tests.Golden;
using Compiler.Yearbooks.Rendering.Word;
using SampleProvince = Compiler.Accuracy.Provinces.SampleProvince;

namespace Compiler.Tests.Yearbooks.Rendering.Word;

public sealed class WordReportsTests
{
    private static readonly Lazy<byte[]> Archive = new(() => WordReports.Write(SampleVolumes.Last.Drafts));

    private static PlaceRollup Province => SampleVolumes.Rollup.Find(SampleProvince.LastYear)!.Find(SampleProvince.Adcode)!;

    public static TheoryData<string> Reporting =>
        [.. Below(Province).Where(place => place.Totals.Reports > 0).Select(place => place.Adcode)];

    [Fact]
    public void Write_AProvince_HasADocumentForEveryPlaceWithReports()
    {
        using var zip = Open(Archive.Value);

        Assert.True(Reporting.Count > 100, $"Only {Reporting.Count} places have reports.");
        Assert.Equal(
            Below(Province).Where(place => place.Totals.Reports > 0).Select(place => $"{place.Adcode}-{place.Name}.docx")
                .Order(StringComparer.Ordinal),
            zip.Entries.Select(entry => entry.FullName));
    }

    [Theory]
    [MemberData(nameof(Reporting))]
    public void Write_ReadBackByTheParser_HasTheTotalsOfThePlace(string adcode)
    {
        var place = Below(Province).Single(place => place.Adcode == adcode);

        var report = ReportReading.Read(Document(adcode)).Report!;

        Assert.Equal(SampleProvince.LastYear, report.Year);
        Assert.All(report.Form.Fields, field => Assert.Equal(
            (field.Path, place.Totals.Sum(FigureCatalogue.Get(field.Path)).Value), (field.Path, report.Cells[field.Index].Value)));
        Assert.Empty(Contradiction.Find(report).Select(contradiction => contradiction.ToString()));
    }

    [Fact]
    public void Write_TheProvince_IsItsOwnDraft() =>
        Assert.Equal(WordReport.Write(SampleVolumes.Last.Draft), Document(SampleProvince.Adcode));

    [Fact]
    public void Write_TheNation_HasItsOwnDraftAlone()
    {
        using var zip = Open(WordReports.Write(Volumes.Compose(2024, "100000").Drafts));

        Assert.Equal(["100000-全国.docx"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public void Write_SameBook_GivesTheSameBytes() => Assert.Equal(Archive.Value, WordReports.Write(SampleVolumes.Last.Drafts));

    internal static byte[] Document(string adcode)
    {
        using var zip = Open(Archive.Value);
        using var entry = zip.Entries.Single(entry => entry.FullName.StartsWith(adcode, StringComparison.Ordinal)).Open();
        using var content = new MemoryStream();
        entry.CopyTo(content);
        return content.ToArray();
    }

    private static ZipArchive Open(byte[] archive) => new(new MemoryStream(archive), ZipArchiveMode.Read);

    private static IEnumerable<PlaceRollup> Below(PlaceRollup place) => place.Children.SelectMany(Below).Prepend(place);
}
