using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;

namespace Compiler.Tests.Disclosure.Parsing.Layout;

public sealed class SectionHeadingsTests
{
    private static readonly SectionHeadings Headings = new(FormCatalogue.Statutory.Current);

    [Theory]
    [InlineData("一、总体情况", nameof(Section.Overview))]
    [InlineData("一、 总体 情况", nameof(Section.Overview))]
    [InlineData("一、工作基本情况", nameof(Section.Overview))]
    [InlineData("三、处理和答复政府信息公开申请情况", nameof(Section.Requests))]
    [InlineData("五、存在问题及改进情况", nameof(Section.Problems))]
    [InlineData("五、主要问题和改进措施", nameof(Section.Problems))]
    [InlineData("五、存在的不足", nameof(Section.Problems))]
    [InlineData("六、其他需要说明的事项", nameof(Section.OtherMatters))]
    [InlineData("六、需要报告的其他事项", nameof(Section.OtherMatters))]
    [InlineData("二、主动公开政府信息情况", nameof(Section.ProactiveDisclosure))]
    [InlineData("二、行政机关主动公开政府信息情况", nameof(Section.ProactiveDisclosure))]
    [InlineData("三、收到和处理政府信息公开申请情况", nameof(Section.Requests))]
    [InlineData("三.收到和处理政府信息公开申请情况", nameof(Section.Requests))]
    [InlineData("四、政府信息公开行政复议、行政诉讼情况", nameof(Section.Disputes))]
    [InlineData("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", nameof(Section.Disputes))]
    [InlineData("五、存在的主要问题及改进情况", nameof(Section.Problems))]
    [InlineData("五、政府信息公开工作存在的主要问题及改进情况", nameof(Section.Problems))]
    [InlineData("六、其他需要报告的事项", nameof(Section.OtherMatters))]
    public void Find_Heading_GivesItsSection(string line, string section) => Assert.Equal(section, Headings.Find(line).ToString());

    [Theory]
    [InlineData("一、本年新收政府信息公开申请数量")]
    [InlineData("三、本年度办理结果")]
    [InlineData("四、结转下年度继续办理")]
    [InlineData("（一）主动公开情况")]
    [InlineData("一是主动公开政府信息更加及时")]
    [InlineData("二、主动公开政府信息情况良好。")]
    [InlineData("总体情况")]
    [InlineData("")]
    public void Find_AnyOtherLine_GivesNothing(string line) => Assert.Null(Headings.Find(line));
}
