using Compiler.Disclosure.Reports;
using Compiler.Reading.Formats;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading;

/// <summary>The five reports in other formats give the figures of the text files they were made from.</summary>
public sealed class FixtureTests
{
    private static readonly (string Extension, FileFormat Format)[] Formats =
    [
        ("html", FileFormat.Html), ("word.html", FileFormat.Html), ("site.html", FileFormat.Html), ("mhtml", FileFormat.Mhtml),
        ("docx", FileFormat.WordDocument), ("doc", FileFormat.OldWord), ("rtf", FileFormat.RichText),
        ("xlsx", FileFormat.Workbook), ("xls", FileFormat.OldWorkbook),
    ];

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var report in GoldenCase.RealReports)
            {
                foreach (var (extension, _) in Formats)
                    files.Add(report, extension);
            }

            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Detect_Fixture_TellsItsFormat(string report, string extension) =>
        Assert.Equal(Formats.Single(format => format.Extension == extension).Format, FormatDetector.Detect(Bytes(report, extension)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Fixture_GivesTheFiguresOfTheTextFile(string report, string extension)
    {
        var expected = ReportReading.Read(File.ReadAllBytes(GoldenCase.Named(report).Input)).Report!;
        var receipt = ReportReading.Read(Bytes(report, extension));
        Assert.NotNull(receipt.Report);
        var wrong = expected.Form.Fields.Where(field => receipt.Report.Cells[field.Index].Value != expected.Cells[field.Index].Value)
            .Select(field => $"{field.Path}: {expected.Cells[field.Index].Raw} → {receipt.Report.Cells[field.Index]}").ToList();
        Assert.True(
            wrong.Count == 0,
            $"{wrong.Count} figures differ\n{string.Join('\n', wrong.Take(20))}\n{string.Join('\n', receipt.Findings.Select(finding => finding.Message))}");
        Assert.Equal(
            (expected.Agency, expected.Year, expected.Place.Adcode),
            (receipt.Report.Agency, receipt.Report.Year, receipt.Report.Place.Adcode));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_Fixture_SaysWhereEachFigureStands(string report, string extension)
    {
        var read = ReportReading.Read(Bytes(report, extension)).Report!;
        Assert.All(
            read.Cells.Where(cell => cell.State == CellState.Number),
            cell => Assert.Matches("^(表|工作表“.+”第)[0-9]+(第[0-9]+)?行$", cell.At.Place));
    }

    private static byte[] Bytes(string report, string extension) => FixtureFiles.Read(report, extension);
}
