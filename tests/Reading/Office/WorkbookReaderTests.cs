using Compiler.Testing.Files;

namespace Compiler.Tests.Reading.Office;

public sealed class WorkbookReaderTests
{
    [Theory]
    [InlineData("<c><v>1129.7494</v></c>", "1129.7494")]
    [InlineData("<c s='3'><v>1129.7494000000001</v></c>", "1129.7494")]
    [InlineData("<c><v>1.1E+2</v></c>", "110")]
    [InlineData("<c><v>-3</v></c>", "-3")]
    [InlineData("<c t='str'><f>A1</f><v>/</v></c>", "/")]
    [InlineData("<c><f>SUM(A1:A9)</f><v>7</v></c>", "7")]
    [InlineData("<c><f>SUM(A1:A9)</f></c>", "〔公式未计算〕")]
    [InlineData("<c t='e'><v>#REF!</v></c>", "#REF!")]
    [InlineData("<c t='inlineStr'><is><r><t>1</t></r><r><t>2</t></r><rPh sb='0' eb='1'><t>x</t></rPh></is></c>", "12")]
    [InlineData("<c t='s'><v>99</v></c>", "")]
    [InlineData("<c/>", "")]
    public void Read_Cell_GivesWhatIsStored(string cell, string text) =>
        Assert.Equal(
            $"{{规章|{text}}}\n{{其他|8}}",
            LinesText.Read(OfficeFiles.Workbook("visible", $"<row>{Words("规章")}{cell}</row><row>{Words("其他")}<c><v>8</v></c></row>")));

    [Fact]
    public void Read_MergedCells_LabelInEveryPlace() =>
        Assert.Equal(
            "{结果|公开|1}\n{结果|不公开|2}",
            LinesText.Read(
                OfficeFiles.Workbook(
                    "visible",
                    $"<row r='3'>{Words("结果", "B3")}{Words("公开", "C3")}<c r='D3'><v>1</v></c></row><row r='4'>{Words("不公开", "C4")}<c r='D4'><v>2</v></c></row>",
                    "<mergeCells><mergeCell ref='B3:B4'/><mergeCell ref='nonsense'/></mergeCells>")));

    [Fact]
    public void Read_SheetWithTitleAndText_TellsThemFromRows() =>
        Assert.Equal(
            "某县2024年政府信息公开工作年度报告\n一、总体情况\n收到申请5件。\n{规章|1|}\n{其他||2}",
            LinesText.Read(
                OfficeFiles.Workbook(
                    "visible",
                    $"<row r='1'>{Words("某县2024年政府信息公开工作年度报告", "A1")}</row><row r='2'>{Words("一、总体情况", "A2")}</row><row r='3'>{Words("收到申请5件。", "A3")}</row>"
                        + $"<row r='4'>{Words("规章", "A4")}<c r='B4'><v>1</v></c></row><row r='5'>{Words("其他", "A5")}<c r='C5'><v>2</v></c></row>"
                )));

    [Fact]
    public void Read_HiddenRow_IsNotThere() => Assert.Equal("{规章|1}", LinesText.Read(OfficeFiles.Workbook(
        "visible", $"<row>{Words("规章")}<c><v>1</v></c></row><row hidden='1'>{Words("旧")}<c><v>9</v></c></row>")));

    private static string Words(string text, string reference = "") =>
        $"<c {(reference.Length > 0 ? $"r='{reference}' " : "")}t='inlineStr'><is><t>{text}</t></is></c>";
}
