using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Tests.Golden;
using SampleProvince = Compiler.Accuracy.Provinces.SampleProvince;

namespace Compiler.Tests.Yearbooks.Rendering.Word;

/// <summary>What a clerk sends back after opening and saving a draft has the same figures.</summary>
public sealed class LibreOfficeTests
{
    public static TheoryData<string, string> Drafts => new()
    {
        { SampleProvince.Adcode, "docx" }, { City.Adcode, "docx" },
        // The marks of figures are text here.
        { SampleProvince.Adcode, "pdf" }, { City.Adcode, "pdf" },
    };

    private static PlaceRollup Province => SampleVolumes.Rollup.Find(SampleProvince.LastYear)!.Find(SampleProvince.Adcode)!;

    private static PlaceRollup City => Province.Children.First(place => place.Totals.Reports > 0);

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task Convert_ADraft_HasTheSameFigures(string adcode, string format)
    {
        var converted = await LibreOffice.ConvertAsync(WordReportsTests.Document(adcode), format);

        var report = ReportReading.Read(converted).Report!;
        var totals = (adcode == Province.Adcode ? Province : City).Totals;
        Assert.Equal(SampleProvince.LastYear, report.Year);
        Assert.All(report.Form.Fields, field =>
            Assert.Equal((field.Path, totals.Sum(FigureCatalogue.Get(field.Path)).Value), (field.Path, report.Cells[field.Index].Value)));
    }
}
