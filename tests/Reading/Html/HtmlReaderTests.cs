using System.Text;

namespace Compiler.Tests.Reading.Html;

public sealed class HtmlReaderTests
{
    [Theory]
    // Merged labels stand in every place, merged figures once.
    [InlineData("<tr><td rowspan=2>结果</td><td>公开</td><td>1</td></tr><tr><td>不公开</td><td>2</td></tr>", "{结果|公开|1}\n{结果|不公开|2}")]
    [InlineData("<tr><td>信息内容</td><td>制发</td><td>废止</td></tr><tr><td>许可</td><td colspan=2>5</td></tr>", "{信息内容|制发|废止}\n[许可|5]")]
    [InlineData("<tr><td>甲</td><td rowspan=2>5</td></tr><tr><td>乙</td></tr>", "{甲|5}\n{乙|}")]
    [InlineData("<tr><td colspan=0>甲</td><td colspan=abc>乙</td></tr>", "{甲|乙}")]
    [InlineData("<tr><td rowspan=0>甲</td><td>1</td></tr><tr><td>2</td></tr>", "{甲|1}\n{甲|2}")]
    // A row that has lost cells is no row of the grid.
    [InlineData(
        "<tr><td>甲</td><td>1</td><td>2</td></tr><tr><td>乙</td><td>1</td><td>2</td></tr><tr><td>丙</td><td>1</td></tr>",
        "{甲|1|2}\n{乙|1|2}\n[丙|1]")]
    // Columns that no cell begins at are none.
    [InlineData("<tr><td colspan=2>甲</td><td colspan=3>1</td></tr><tr><td colspan=2>乙</td><td colspan=3>2</td></tr>", "{甲|1}\n{乙|2}")]
    // The text of cells.
    [InlineData("<tr><td>2.其他法律<br>行政法规</td><td><p>&nbsp;</p></td></tr>", "{2.其他法律行政法规|}")]
    [InlineData("<tr><td><p>结</p><p>果</p><p>维</p><p>持</p></td><td>1<br>2</td></tr>", "{结果维持|1 2}")]
    [InlineData("<tr><td>甲</td><td>5<sup>1</sup></td></tr>", "{甲|5〔1〕}")]
    [InlineData("<tr><td>甲</td><td>5<sup>*</sup></td></tr>", "{甲|5*}")]
    // A figure with the mark of a note is not repeated where it covers several places, as a label is.
    [InlineData("<tr><td>甲</td><td>1</td><td>2</td></tr><tr><td>乙</td><td colspan=2>‡5</td></tr>", "{甲|1|2}\n[乙|‡5]")]
    [InlineData("<tr><td>甲</td><td><b>1</b><b>2</b></td></tr>", "{甲|12}")]
    [InlineData("<tr><td>甲</td><td><img src=a.png></td></tr>", "{甲|〔图〕}")]
    [InlineData("<tr><td>甲</td><td><input value=7></td></tr>", "{甲|7}")]
    [InlineData("<tr><td>甲</td><td><a href=x>7</a></td></tr>", "{甲|7}")]
    [InlineData("<tr><td>甲</td><td><del>5</del><ins>6</ins></td></tr>", "{甲|6}")]
    [InlineData("<tr><td>甲</td><td>1<span style='DISPLAY : none'>9</span></td></tr>", "{甲|1}")]
    [InlineData("<tr><td>甲</td><td>1<!-- 9 --><script>9</script></td></tr>", "{甲|1}")]
    [InlineData("<tr><td>甲</td><td>1</td></tr><tr hidden><td>乙</td><td>2</td></tr>", "{甲|1}")]
    public void Read_Table_GivesItsGrid(string rows, string lines) => Assert.Equal(lines, LinesText.Read($"<html><table>{rows}</table>"));

    [Theory]
    [InlineData("<p>一、总体情况</p><p>收到申请\n 5件。</p>", "一、总体情况\n收到申请 5件。")]
    [InlineData("<div>甲<br>乙<p>丙</div>丁", "甲\n乙\n丙\n丁")]
    [InlineData("<ul><li><a href=1>首页</a></li><li><a href=2>年报</a></li></ul><p>正文见<a href=3>附件</a>，共五件申请办结。</p>", "正文见附件，共五件申请办结。")]
    [InlineData("<p>当前位置：<a href=1>首页</a> &gt; <a href=1>政务公开</a></p><p>正文</p>", "正文")]
    [InlineData(
        "<table><tr><td>侧栏</td><td><h1>标题</h1><p>正文</p><table><tr><td>规章</td><td>1</td></tr></table></td></tr></table>",
        "侧栏\n标题\n正文\n{规章|1}")]
    [InlineData("<table><tr><td><p>一、总体情况</p><p>正文</p></td></tr></table>", "一、总体情况\n正文")]
    [InlineData("<nav>导航</nav><form><select><option>1</option></select><p>正文</p></form><footer>主办</footer>", "正文")]
    [InlineData("<p>甲&shy;乙\u200b丙&#8203;</p>", "甲乙丙")]
    public void Read_Page_GivesItsText(string body, string lines) =>
        Assert.Equal(lines, LinesText.Read($"<html><body>{body}</body></html>"));

    [Theory]
    [InlineData("<p>首页公告</p><h1>某县2024年政府信息公开工作年度报告</h1><p>一、总体情况</p>", "某县2024年政府信息公开工作年度报告\n信息来源：某县政府办\n发布日期：2025-01-20\n一、总体情况")]
    [InlineData(
        "<p>某县人民政府办公室</p><p>2024年政府信息公开工作年度报告</p><p>一、总体情况</p>", "某县人民政府办公室\n2024年政府信息公开工作年度报告\n信息来源：某县政府办\n发布日期：2025-01-20\n一、总体情况")]
    [InlineData("<p>一、总体情况</p>", "某县2023年政府信息公开工作年度报告\n信息来源：某县政府办\n发布日期：2025-01-20\n一、总体情况")]
    public void Read_PageWithFacts_PutsThemBelowTheTitle(string body, string lines) => Assert.Equal(
        lines,
        LinesText.Read("<html><head><title>政府信息公开年报-某县政府</title><meta name=ArticleTitle content=某县2023年政府信息公开工作年度报告>" +
            $"<meta name=ContentSource content=某县政府办><meta name=pubdate content=2025-01-20></head><body>{body}"));

    [Theory]
    [InlineData("gb18030", "gb2312")]
    [InlineData("gb18030", "utf-8")]
    [InlineData("gb18030", "")]
    [InlineData("utf-8", "gb2312")]
    [InlineData("utf-16", "")]
    [InlineData("big5", "big5")]
    public void Read_Page_InItsEncodingWhateverItStates(string encoding, string stated)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"<html><head><meta http-equiv=Content-Type content='text/html; charset={stated}'></head><body><p>年度信息公開，共十件</p></body>";
        Assert.Equal(
            "年度信息公開，共十件",
            LinesText.Read([.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)]));
    }

    [Theory]
    [InlineData("quoted-printable", "<p>=E8=A7=84=E7=AB=\r\n=A0</p>")]
    [InlineData("base64", "PHA+6KeE\r\n56ugPC9wPg==")]
    [InlineData("base64", "PHA+6KeE56ugPC9wPg")]
    [InlineData("8bit", "<p>规章</p>")]
    public void Read_SavedPage_FindsThePageInItsParts(string encoding, string page) => Assert.Equal(
        "规章",
        LinesText.Read(
            string.Join(
                "\r\n",
                "From: <Saved by Blink>",
                "MIME-Version: 1.0",
                "Content-Type: multipart/related;",
                "\tboundary=\"--x\"",
                "",
                "前言",
                "----x",
                "Content-Type: multipart/alternative; boundary=y",
                "",
                "--y",
                "Content-Type: text/plain",
                "",
                "不是网页",
                "--y",
                "content-type: Text/HTML; charset=\"utf-8\"",
                $"Content-Transfer-Encoding: {encoding}",
                "",
                page,
                "--y--",
                "----x",
                "Content-Type: image/png",
                "",
                "PNG",
                "----x--",
                "")));
}
