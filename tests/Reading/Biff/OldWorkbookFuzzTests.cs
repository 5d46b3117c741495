using System.Text;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Testing.Files;
using Compiler.Tests.Golden;

namespace Compiler.Tests.Reading.Biff;

/// <summary>Workbooks with damaged records: no exception, no hang, no flood of memory. <c>COMPILER_FUZZ</c> tries more.</summary>
public sealed class OldWorkbookFuzzTests
{
    private const int Few = 50_000;
    private const int EveryReal = 50;
    private const int EveryParsed = 500;

    private static readonly SourceReader Reader = new(new ReadingLimits());

    [Fact]
    public void Read_DamagedRecords_NeverThrowsOrHangs()
    {
        var small = Stream();
        var real = StreamOf(FixtureFiles.Read("zhuozhou-2024", "xls"));
        Assert.NotEmpty(Reader.Read(CompoundFiles.Create(("Workbook", small))).Lines);
        foreach (var seed in FuzzBudget.Seeds(Few))
        {
            var damaged = CompoundFiles.Create(("Workbook", new BiffMutation(seed).Apply(seed % EveryReal == 0 ? real : small)));
            FuzzBudget.Hold(seed, () => seed % EveryParsed == 0 ? ReportReading.Read(damaged) : Reader.Read(damaged));
        }
    }

    // A cell of every kind, in sheets that are shown and hidden.
    private static byte[] Stream() => BiffFiles.Stream(
        0x0600, [BiffFiles.Strings("规章", "行政规范性文件", "合\n计")],
        ("表二", 0,
        [
            BiffFiles.HiddenRow(3), BiffFiles.SharedLabel(0, 0, 0), BiffFiles.Number(0, 1, 1.5), BiffFiles.Rk(0, 2, 14),
            BiffFiles.SharedLabel(1, 0, 1), BiffFiles.Record(0x00BD, BiffFiles.Words(1, 1, 0, 6, 0, 0, 10, 0, 2)),
            BiffFiles.Label(2, 0, "总计"), BiffFiles.Formula(2, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]),
            BiffFiles.Record(0x0207, BiffFiles.Text("12件")), BiffFiles.BooleanOrError(2, 2, 7, isError: true), BiffFiles.Number(3, 0, 9),
            BiffFiles.Merges(0, 1, 3, 3, 1, 2, 0, 0),
        ]),
        ("表三", 0, [BiffFiles.Label(0, 0, "自然人"), BiffFiles.Formula(0, 1, BitConverter.GetBytes(7d))]), ("去年", 1, []));

    // The stream of a file that LibreOffice has written stands in one piece, from the first record to that of the last part's end.
    private static byte[] StreamOf(byte[] file)
    {
        var start = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
        var end = file.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x0A, 0x00, 0x00, 0x00]);
        Assert.True(start > 0 && end > start, Encoding.Latin1.GetString(file.AsSpan(0, 8)));
        return file[start..(end + 4)];
    }
}
