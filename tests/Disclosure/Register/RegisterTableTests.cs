using System.Collections.Immutable;
using Compiler.Disclosure.Register;

namespace Compiler.Tests.Disclosure.Register;

public sealed class RegisterTableTests
{
    private const string Header = "机关名称,其他名称,行政区划代码,机关类型,主管机关,起始日期,终止日期,联系科室";

    [Theory]
    [InlineData(Header)]
    [InlineData("name,other_names,adcode,kind,superior,since,until,contact_office")]
    [InlineData("机关,其他名称,行政区划代码,类型,上级机关,起始,终止,联系科室")]
    public void Read_HeadingsInChineseOrEnglish_AreTheSame(string header)
    {
        var (bodies, errors) = Read("应报机关名单", "", header, "平乡县教育局,平乡县教体局；平乡教育局,130532,部门,平乡县人民政府,2019,2024年,办公室");

        Assert.Empty(errors);
        var body = Assert.Single(bodies);
        Assert.Equal(("平乡县教育局", "130532", BodyKind.Department, "平乡县人民政府", "办公室"), (body.Name, body.Adcode, body.Kind, body.Superior, body.Contact));
        Assert.Equal(["平乡县教体局", "平乡教育局"], body.OtherNames);
        Assert.Equal((new DateOnly(2019, 1, 1), new DateOnly(2024, 12, 31)), (body.Since, body.Until));
        Assert.Equal("平乡县", body.Place.County);
    }

    [Theory]
    [InlineData("2019", false, "2019-01-01")]
    [InlineData("2019年", true, "2019-12-31")]
    [InlineData("2019/3/1", false, "2019-03-01")]
    [InlineData("2019年3月1日", true, "2019-03-01")]
    [InlineData("43525", false, "2019-03-01")]
    [InlineData("2019-02-29", false, null)]
    [InlineData("2019-13-01", false, null)]
    [InlineData("2019-3", false, null)]
    [InlineData("3月", false, null)]
    public void TryParse_Date_AsPeopleAndSpreadsheetsWriteIt(string text, bool isEnd, string? date) =>
        Assert.Equal(date, RegisterDate.TryParse(text, isEnd, out var parsed) ? RegisterDate.Write(parsed) : null);

    [Theory]
    [InlineData("某局,,139999,部门,,,,", "第2行：没有行政区划代码“139999”，应当是六位代码。")]
    [InlineData("某局,,130532,机关,,,,", "第2行：不认识机关类型“机关”，应当是：政府汇总、办公厅（室）、部门、乡镇街道、开发区、垂直管理。")]
    [InlineData(",,130532,部门,,,,", "第2行：没有填写“机关名称”。")]
    [InlineData("某局,,,,,,,", "第2行：没有填写“行政区划代码”。|第2行：没有填写“机关类型”。")]
    [InlineData("某局,,130532,部门,,2024,2023,", "第2行：终止日期2023-12-31早于起始日期2024-01-01。")]
    [InlineData("某局,,130532,部门,,去年,,", "第2行：起始日期“去年”不是日期，应当写成2019或者2019-03-01。")]
    [InlineData("某局,,130532,部门,,,,,多", "第2行：有9格，而表头只有8列。")]
    [InlineData("平乡县教育局,,130532,部门,,,,\n河北省平乡县教育局,,130532,部门,,,,", "第3行：“河北省平乡县教育局”与第2行是同一机关，一个机关只列一行。")]
    [InlineData(
        "平乡县教育局,平乡县教体局,130532,部门,,,,\n平乡县体育局,平乡县教体局,130532,部门,,,,",
        "第3行：名称“平乡县教体局”也是第2行“平乡县教育局”的名称，同一行政区划内同一时期一个名称只能属于一个机关。")]
    public void Read_WrongLine_IsNamed(string lines, string messages) =>
        Assert.Equal(messages.Split('|'), Read([Header, .. lines.Split('\n')]).Errors);

    [Fact]
    public void Read_CodeOutOfUse_NamesItsSuccessor()
    {
        var error = Assert.Single(Read(Header, "某局,,130682,部门,,,,", "鹿泉局,,130185,部门,,,,").Errors);
        Assert.Equal("第3行：行政区划代码“130185”（鹿泉市）已于2014年停用，请改用“130110”（河北省石家庄市鹿泉区）。", error);
    }

    [Fact]
    public void Read_OneNameAtDifferentTimes_IsNoContradiction() =>
        Assert.Empty(Read(Header, "平乡县教育局,平乡县教体局,130532,部门,,,2020,", "平乡县体育局,平乡县教体局,130532,部门,,2021,,").Errors);

    [Theory]
    [InlineData("机关名称,机关类型\n某局,部门", "第1行：缺少列“行政区划代码”。")]
    [InlineData("机关名称,行政区划代码,机关类型,电话", "第1行：不认识列名“电话”，可用的列是：机关名称、其他名称、行政区划代码、行政区划、机关类型、主管机关、起始日期、终止日期、联系科室。")]
    [InlineData("机关名称,行政区划代码,机关类型,类型", "第1行：列“机关类型”出现了2次。")]
    [InlineData("某局,130532", "没有找到表头。第一行应当写明各列名称：机关名称、其他名称、行政区划代码、行政区划、机关类型、主管机关、起始日期、终止日期、联系科室。")]
    public void Read_WrongHeader_IsNamed(string lines, string message) => Assert.Equal(message, Read(lines.Split('\n')).Errors[0]);

    [Fact]
    public void Read_ManyErrors_StopsListingThem()
    {
        var errors = Read([Header, .. Enumerable.Range(0, 500).Select(i => $"某局{i},,139999,部门,,,,")]).Errors;
        Assert.InRange(errors.Length, 10, 52);
    }

    [Fact]
    public void IsDue_YearOfItsBeginningAndEnd_CountsWhereItExistsAtTheEnd()
    {
        var body = new RegisteredBody("某局", [], "130532", BodyKind.Department, "", new DateOnly(2020, 7, 1), new DateOnly(2023, 6, 30));
        Assert.Equal([2020, 2021, 2022], Enumerable.Range(2018, 8).Where(body.IsDue));
    }

    internal static (ImmutableArray<RegisteredBody> Bodies, ImmutableArray<string> Errors) Read(params string[] lines) =>
        RegisterTable.Read(lines.Select((line, i) => ($"第{i + 1}行", (IReadOnlyList<string>)line.Split(','))));
}
