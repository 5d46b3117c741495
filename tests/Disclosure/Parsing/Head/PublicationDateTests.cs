using System.Globalization;
using System.Text;
using Compiler.Disclosure.Parsing.Head;
using Compiler.Reading.Text;

namespace Compiler.Tests.Disclosure.Parsing.Head;

public sealed class PublicationDateTests
{
    [Theory]
    [InlineData("发布日期：2025-01-20", "2025-01-20")]
    [InlineData("发布时间: 2025年1月20日 09:30　来源：平乡县人民政府办公室", "2025-01-20")]
    [InlineData("【公布日期】", null)]
    [InlineData("公布日期\t2025/3/31", "2025-03-31")]
    [InlineData("发布日期：2025-01-20\n发布时间：2025-01-20 10:00", "2025-01-20")]
    [InlineData("发布日期：2025-01-20\n发布日期：2025-02-20", null)]
    [InlineData("发布日期：2025-13-20", null)]
    [InlineData("成文日期：2025-01-20", null)]
    [InlineData("平乡县人民政府办公室\n2025年1月20日", null)]
    public void Find_PageHead_IsTheDayOfPublication(string text, string? expected)
    {
        var lines = PlainTextReader.Read(Encoding.UTF8.GetBytes(text)).Lines;

        Assert.Equal(expected, PublicationDate.Find(lines)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
