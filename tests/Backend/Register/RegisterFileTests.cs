using System.Text;
using Compiler.Backend.Register;
using Compiler.Disclosure.Register;

namespace Compiler.Tests.Backend.Register;

public sealed class RegisterFileTests
{
    private static readonly RegisteredBody[] Bodies =
    [
        new("平乡县人民政府", [], "130532", BodyKind.Compilation),
        new("平乡县教育局", ["平乡县教体局", "平乡教育局"], "130532", BodyKind.Department, "平乡县人民政府", new(2019, 3, 1), new(2024, 12, 31), "办公室"),
        new("=HYPERLINK(1)局", [], "130532", BodyKind.Zone),
    ];

    [Fact]
    public void Read_WrittenCsv_IsTheSame() => AssertSame(RegisterFile.WriteCsv(Bodies));

    [Fact]
    public void Read_WrittenWorkbook_IsTheSame() => AssertSame(RegisterFile.WriteWorkbook(Bodies));

    [Fact]
    public void WriteCsv_NameThatASpreadsheetWouldRun_IsGuarded() =>
        Assert.Contains("'=HYPERLINK(1)局", Encoding.UTF8.GetString(RegisterFile.WriteCsv(Bodies)), StringComparison.Ordinal);

    [Fact]
    public void Write_NameWithControlCharacters_ShowsThem()
    {
        RegisteredBody[] bodies = [new("\u001B[2J平乡县教育局\u0007", [], "130532", BodyKind.Department)];
        const string Shown = "\uFFFD[2J平乡县教育局\uFFFD";
        Assert.Contains(Shown, Encoding.UTF8.GetString(RegisterFile.WriteCsv(bodies)), StringComparison.Ordinal);
        Assert.Equal(Shown, Assert.Single(RegisterFile.Read(RegisterFile.WriteWorkbook(bodies)).Bodies).Name);
    }

    [Fact]
    public void Read_Gb18030_IsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var content = Encoding.GetEncoding("GB18030").GetBytes("机关名称,行政区划代码,机关类型\n平乡县教育局,130532,部门\n");
        Assert.Equal("平乡县教育局", Assert.Single(RegisterFile.Read(content).Bodies).Name);
    }

    [Theory]
    [InlineData("504B0304FFFF", "Excel")]
    [InlineData("FF00FF00FE01FF80", "编码")]
    [InlineData("", "表头")]
    public void Read_BrokenFile_SaysWhatToDo(string bytes, string message) =>
        Assert.Contains(RegisterFile.Read(Convert.FromHexString(bytes)).Errors, error => error.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void Read_TooLargeFile_IsRefused() =>
        Assert.Contains("20 MB", Assert.Single(RegisterFile.Read(new byte[RegisterFile.MaxBytes + 1]).Errors), StringComparison.Ordinal);

    private static void AssertSame(byte[] file)
    {
        var (bodies, errors) = RegisterFile.Read(file);
        Assert.Empty(errors);
        Assert.Equal(Bodies.Select(RegisterColumns.Write), bodies.Select(RegisterColumns.Write));
    }
}
