using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about PDF files.</content>
public static partial class FindingCatalogue
{
    /// <summary>The PDF holds pictures only.</summary>
    public static Finding PdfScan() => new(
        "PDF-SCAN", Severity.Error, "该 PDF 中没有文字，应为扫描件或图片，无法读取。请上传由文字处理软件直接导出的 PDF，或上传 Word（.docx）、网页、文本格式的原件。", default);

    /// <summary>Some pages hold no text.</summary>
    /// <param name="pages">The numbers of the pages.</param>
    public static Finding PdfPagesWithoutText(IEnumerable<int> pages) =>
        new(
            "PDF-PAGES-SCAN",
            Severity.Warning,
            $"该 PDF 第 {string.Join('、', pages)} 页没有文字（空白页，或扫描件、图片），页上如有数据均未读取。请核对；如为扫描页，请上传由文字处理软件直接导出的文件。",
            default);

    /// <summary>The text was recognised on a scan by a program and lies invisibly over it.</summary>
    /// <param name="pages">The numbers of the pages.</param>
    public static Finding PdfRecognised(IEnumerable<int> pages) => new(
        "PDF-RECOGNISED", Severity.Warning, $"该 PDF 第 {string.Join('、', pages)} 页为扫描件，文字由识别软件生成，可能有误。请逐项核对数据，或上传由文字处理软件直接导出的文件。", default);

    /// <summary>A password is asked for.</summary>
    public static Finding PdfEncrypted() => new(
        "PDF-PASSWORD", Severity.Error, "该 PDF 设有打开密码，无法读取。请取消密码后重新上传。", default);

    /// <summary>The file cannot be opened.</summary>
    public static Finding PdfDamaged() => new(
        "PDF-DAMAGED", Severity.Error, "该 PDF 已损坏，无法打开。请重新导出后上传。", default);

    /// <summary>Some pages cannot be read to their end.</summary>
    /// <param name="pages">The numbers of the pages.</param>
    public static Finding PdfPagesDamaged(IEnumerable<int> pages) => new(
        "PDF-PAGES-DAMAGED", Severity.Error, $"该 PDF 第 {string.Join('、', pages)} 页已损坏，内容未能读取。请重新导出后上传。", default);

    /// <summary>The file costs more than a report may.</summary>
    public static Finding PdfTooCostly() => new(
        "PDF-TOO-LARGE", Severity.Error, "该 PDF 页数过多、内容过于复杂或读取超时，未能全部读取。请只上传年度报告本身，或改用 Word（.docx）、文本格式。", default);

    /// <summary>
    /// Figures that other characters lie over, or characters that differ from the figures around them: a watermark, a stamp, a
    /// correction.
    /// </summary>
    /// <param name="count">In how many places.</param>
    /// <param name="text">What stands in the first of them: 15〔叠〕2025001.</param>
    /// <param name="at">The line of the first.</param>
    public static Finding PdfOverprinted(int count, string text, Position at) =>
        new(
            "PDF-OVERPRINT",
            Severity.Warning,
            $"该 PDF 有 {count} 处数字与其他字符重叠，或者其大小、方向、位置与同表数据不同（{at.InWords}“{text}”{(count > 1 ? "等" : "")}，“〔叠〕”标明重叠之处或者不属于该表的字符），可能是水印、印章或者涂改，相应单元格按“无法辨认”处理。请去除水印、印章后重新导出，或上传 Word（.docx）、文本格式的原件。",
            at);

    /// <summary>The fonts do not say which characters they draw.</summary>
    /// <param name="count">How many characters.</param>
    /// <param name="at">The first line with one.</param>
    public static Finding PdfUnknownCharacters(int count, Position at) =>
        new(
            "PDF-CHARACTERS",
            Severity.Warning,
            $"该 PDF 有 {count} 个字符没有对应的文字（字体缺少编码，或数字跨越单元格边线）；含此类字符的单元格按“无法辨认”处理。请核对，或上传 Word（.docx）、文本格式的原件。",
            at);
}
