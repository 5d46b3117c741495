using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Receipts;
using Compiler.Disclosure.Reports;
using Compiler.Disclosure.Rollups;
using Compiler.Disclosure.Rollups.Figures;
using Compiler.Testing.Files;
using Compiler.Tests.Golden;
using SampleProvince = Compiler.Accuracy.Provinces.SampleProvince;

namespace Compiler.Tests.Yearbooks.Rendering.Word;

/// <summary>What a clerk sends back after opening and saving a draft has the same figures.</summary>
public sealed class LibreOfficeTests
{
    private static PlaceRollup Province => SampleVolumes.Rollup.Find(SampleProvince.LastYear)!.Find(SampleProvince.Adcode)!;

    private static PlaceRollup City => Province.Children.First(place => place.Totals.Reports > 0);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Convert_ADraftToWord_HasTheSameFigures(bool isOfTheProvince)
    {
        var place = isOfTheProvince ? Province : City;
        var report = Convert(place, "docx").Report!;
        Assert.Equal(SampleProvince.LastYear, report.Year);
        Assert.All(
            report.Form.Fields, field => Assert.Equal((field.Path, ValueOf(place, field)), (field.Path, report.Cells[field.Index].Value)));
    }

    // The marks of figures are text here, and a star may hide a digit.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Convert_ADraftToPdf_HasTheSameFiguresOrSaysThatItHasNot(bool isOfTheProvince)
    {
        var place = isOfTheProvince ? Province : City;
        var receipt = Convert(place, "pdf");
        var cells = receipt.Report!.Form.Fields.Select(field => (Field: field, Cell: receipt.Report.Cells[field.Index])).ToList();
        var named = receipt.Findings.Select(finding => finding.At).ToHashSet();

        Assert.All(cells, read => Assert.True(
            read.Cell.Value == ValueOf(place, read.Field) || (read.Cell.State == CellState.Illegible && named.Contains(read.Cell.At)),
            $"{read.Field.Path}: {read.Cell.Value} in place of {ValueOf(place, read.Field)}"));
        Assert.InRange(cells.Count(read => read.Cell.State == CellState.Illegible), 0, 5);
    }

    private static decimal? ValueOf(PlaceRollup place, FormField field) => place.Totals.Sum(FigureCatalogue.Get(field.Path)).Value;

    private static Receipt Convert(PlaceRollup place, string format) =>
        ReportReading.Read(OfficeConversion.Convert(WordReportsTests.Document(place.Adcode), "docx", format));
}
