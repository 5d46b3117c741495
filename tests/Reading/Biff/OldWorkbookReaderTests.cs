using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading;
using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Biff;

public sealed class OldWorkbookReaderTests
{
    private const int Excel95 = 0x0500;
    private const int Excel97 = 0x0600;

    public static TheoryData<string, byte[], string> Cells => new()
    {
        { "a number", BiffFiles.Number(0, 1, 1129.7494000000001), "1129.7494" },
        { "a number that looks like a date", BiffFiles.Number(0, 1, 45321), "45321" },
        { "a short number", BiffFiles.Rk(0, 1, (uint)(BitConverter.DoubleToUInt64Bits(1.5) >> 32)), "1.5" },
        { "a short integer", BiffFiles.Rk(0, 1, (38042u << 2) | 2), "38042" },
        { "a short negative integer", BiffFiles.Rk(0, 1, unchecked((uint)(-3 << 2)) | 2), "-3" },
        { "hundredths", BiffFiles.Rk(0, 1, (12345u << 2) | 3), "123.45" },
        { "several short numbers", BiffFiles.Record(0x00BD, BiffFiles.Words(0, 1, 0, 6, 0, 0, 10, 0, 2)), "1|2" },
        { "a truth", BiffFiles.BooleanOrError(0, 1, 1, isError: false), "TRUE" },
        { "an error", BiffFiles.BooleanOrError(0, 1, 0x17, isError: true), "#REF!" },
        { "a result", BiffFiles.Formula(0, 1, BitConverter.GetBytes(7d)), "7" },
        { "an error as result", BiffFiles.Formula(0, 1, [2, 0, 0x07, 0, 0, 0, 0xFF, 0xFF]), "#DIV/0!" },
        { "an empty result", BiffFiles.Formula(0, 1, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF]), "" },
        {
            "a text as result",
            [.. BiffFiles.Formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), .. BiffFiles.Record(0x0207, BiffFiles.Text("12件"))], "12件"
        },
        { "a text as result that is lost", BiffFiles.Formula(0, 1, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF]), "〔公式未计算〕" },
        { "two lines", BiffFiles.Label(0, 1, "合\n计"), "合计" },
        { "a blank", BiffFiles.Record(0x0201, BiffFiles.Words(0, 1, 0)), "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Read_Cell_GivesWhatIsStored(string name, byte[] cell, string text)
    {
        Assert.NotEmpty(name);
        var width = text.Split('|').Length;
        Assert.Equal(
            $"{{规章|{text}}}\n{{其他|{string.Join('|', Enumerable.Repeat("8", width))}}}",
            LinesText.Read(BiffFiles.Workbook(
                [
                    BiffFiles.Label(0, 0, "规章"), cell, BiffFiles.Label(1, 0, "其他"),
                    .. Enumerable.Range(1, width).Select(column => BiffFiles.Number(1, column, 8)),
                ])));
    }

    [Fact]
    public void Read_SharedStrings_ContinueInTheNextRecord()
    {
        byte[] strings = BiffFiles.Strings("规章", "行政规范性文件");
        // The second string goes on after 行政 with a mark of its width; the first has fonts within it.
        byte[] first = strings[4..^10];
        byte[] content = [.. BiffFiles.Record(0x00FC, first), .. BiffFiles.Record(0x003C, [1], strings[^10..])];
        Assert.Equal(
            "{规章|1}\n{行政规范性文件|2}",
            LinesText.Read(BiffFiles.Create(
                Excel97, [content],
                ("表三", 0,
                [
                    BiffFiles.SharedLabel(0, 0, 0), BiffFiles.Number(0, 1, 1), BiffFiles.SharedLabel(1, 0, 1), BiffFiles.Number(1, 1, 2),
                ]))));
    }

    [Fact]
    public void Read_MergedCells_LabelInEveryPlace() => Assert.Equal(
        "{结果|公开|1}\n{结果|不公开|2}",
        LinesText.Read(BiffFiles.Workbook(
            BiffFiles.Label(2, 1, "结果"), BiffFiles.Label(2, 2, "公开"), BiffFiles.Number(2, 3, 1), BiffFiles.Label(3, 2, "不公开"),
            BiffFiles.Number(3, 3, 2), BiffFiles.Merges(2, 3, 1, 1, 9, 2, 1, 1))));

    [Fact]
    public void Read_HiddenRowsAndSheets_AreNamed()
    {
        var read = Read(BiffFiles.Create(
            Excel97, [],
            ("表三", 0,
            [
                BiffFiles.HiddenRow(1), BiffFiles.Label(0, 0, "规章"), BiffFiles.Label(1, 0, "旧"), BiffFiles.Number(1, 1, 9),
            ]),
            ("去年", 1, [BiffFiles.Label(0, 0, "去年")])));
        Assert.Equal(["规章"], read.Lines.Select(line => line.Cells[0].ToString()));
        Assert.Contains("表三的隐藏行、去年", Assert.Single(read.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WorkbookOfExcel95_InItsCodePage() => Assert.Equal(
        "{规章|1}",
        LinesText.Read(BiffFiles.Create(
            Excel95, [BiffFiles.Record(0x0042, BiffFiles.Words(936))],
            ("表三", 0, [BiffFiles.OldLabel(0, 0, "规章"), BiffFiles.Number(0, 1, 1)]))));

    [Fact]
    public void Read_ChartInASheet_IsNoPartOfIt() => Assert.Equal(
        "{规章|1}",
        LinesText.Read(BiffFiles.Workbook(
            BiffFiles.Label(0, 0, "规章"), BiffFiles.Record(0x0809, BiffFiles.Words(Excel97, 0x20)), BiffFiles.Number(0, 1, 9),
            BiffFiles.Record(0x000A), BiffFiles.Number(0, 1, 1))));

    [Fact]
    public void Read_Places_NameSheetAndRow() => Assert.Equal(
        "工作表“表三”第5行",
        Assert.Single(Read(BiffFiles.Workbook(BiffFiles.Label(4, 0, "规章"), BiffFiles.Number(4, 1, 1))).Places));

    [Theory]
    [InlineData(0x002F, "READ-ENCRYPTED")]
    [InlineData(0x0085, "READ-DAMAGED")]
    public void Read_FirstPartWith_IsNamed(int record, string code) => Assert.Equal(
        [code],
        Read(BiffFiles.Create(Excel97, [BiffFiles.Record(record, new byte[6])], ("表三", 0, []))).Findings
            .Select(finding => finding.Code.Text));

    [Fact]
    public void Read_Versions_OlderThanExcel5_AreNamed() =>
        Assert.Equal("READ-OLD-OFFICE", Assert.Single(Read(BiffFiles.Create(0x0400, [])).Findings).Code.Text);

    [Fact]
    public void Read_SheetThatIsCut_IsDamaged()
    {
        var stream = BiffFiles.Stream(Excel97, [], ("表三", 0, [BiffFiles.Number(0, 0, 1), BiffFiles.Number(1, 0, 2)]));
        Assert.Equal("READ-DAMAGED", Assert.Single(Read(CompoundFiles.Create(("Workbook", stream[..^8]))).Findings).Code.Text);
    }

    [Fact]
    public void Read_MoreCellsThanMayBe_IsNamed() => Assert.Equal(
        "READ-ELEMENTS",
        Assert.Single(new SourceReader(new ReadingLimits { MaxElements = 10 })
            .Read(BiffFiles.Workbook([.. Enumerable.Range(0, 20).Select(row => BiffFiles.Number(row, 0, row))])).Findings).Code.Text);

    private static SourceText Read(byte[] file) => new SourceReader(new ReadingLimits()).Read(file);
}
