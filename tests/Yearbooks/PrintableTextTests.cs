using Compiler.Disclosure.Places.Divisions;
using Compiler.Yearbooks;

namespace Compiler.Tests.Yearbooks;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("保定市人民政府办公室（2024）.txt", "保定市人民政府办公室（2024）.txt")]
    [InlineData("“三安全一稳定” 〔2021〕30号 — … † ‡ · Ⅱ ①", "“三安全一稳定” 〔2021〕30号 — … † ‡ · Ⅱ ①")]
    [InlineData("−3 • 2", "−3 • 2")]
    [InlineData("报告😀.txt", "报告〓.txt")]
    [InlineData("a\u0007b\tc", "a〓b〓c")]
    [InlineData("รายงาน", "〓〓〓〓〓〓")]
    public void Of_ForeignText_MarksWhatNoBookFontHas(string text, string printed) => Assert.Equal(printed, PrintableText.Clean(text));

    [Fact]
    public void Of_NameOfAnyDivision_StaysAsItIs() =>
        Assert.All(Gazetteer.Current.Divisions, division => Assert.Equal(division.Path, PrintableText.Clean(division.Path)));
}
