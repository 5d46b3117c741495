using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about PDF files; those about pages and characters are also made about OFD files.</content>
public static partial class FindingCatalogue
{
    /// <summary>The file contains only images.</summary>
    public static Finding PdfScan() => new(
        FindingCodes.PdfScan, Severity.Error, "该文件中没有文字，应为扫描件或图片，无法读取。请上传由文字处理软件直接导出的 PDF，或上传 Word（.docx）、网页、文本格式的原件。", default);

    /// <summary>Some pages have no text.</summary>
    /// <param name="pages">The page numbers.</param>
    public static Finding PdfPagesWithoutText(IEnumerable<int> pages) =>
        new(
            FindingCodes.PdfPagesScan,
            Severity.Warning,
            $"该文件第 {string.Join('、', pages)} 页没有文字（空白页，或扫描件、图片），页上如有数据均未读取。请核对；如为扫描页，请上传由文字处理软件直接导出的文件。",
            default)
        {
            Detail = $"第 {string.Join('、', pages)} 页",
        };

    /// <summary>The text is an invisible OCR layer over a scan.</summary>
    /// <param name="pages">The page numbers.</param>
    public static Finding PdfRecognised(IEnumerable<int> pages) => new(
        FindingCodes.PdfRecognised, Severity.Warning, $"该文件第 {string.Join('、', pages)} 页为扫描件，文字由识别软件生成，可能有误。请逐项核对数据，或上传由文字处理软件直接导出的文件。", default)
    {
        Detail = $"第 {string.Join('、', pages)} 页",
    };

    /// <summary>The file is protected by a password.</summary>
    public static Finding PdfEncrypted() => new(
        FindingCodes.PdfPassword, Severity.Error, "该 PDF 设有打开密码，无法读取。请取消密码后重新上传。", default);

    /// <summary>The file cannot be opened.</summary>
    public static Finding PdfDamaged() => new(
        FindingCodes.PdfDamaged, Severity.Error, "该 PDF 已损坏，无法打开。请重新导出后上传。", default);

    /// <summary>Some pages could only be read in part.</summary>
    /// <param name="pages">The page numbers.</param>
    public static Finding PdfPagesDamaged(IEnumerable<int> pages) => new(
        FindingCodes.PdfPagesDamaged, Severity.Error, $"该文件第 {string.Join('、', pages)} 页已损坏，内容未能读取。请重新导出后上传。", default)
    {
        Detail = $"第 {string.Join('、', pages)} 页",
    };

    /// <summary>Reading the file exceeded the budget of a report.</summary>
    public static Finding PdfTooCostly() => new(
        FindingCodes.PdfTooLarge, Severity.Error, "该文件页数过多、内容过于复杂或读取超时，未能全部读取。请只上传年度报告本身，或改用 Word（.docx）、文本格式。", default);

    /// <summary>
    /// Figures overprinted by other characters, or characters that differ from the figures around them: a watermark, a
    /// stamp, a correction.
    /// </summary>
    /// <param name="count">The number of such places.</param>
    /// <param name="text">The text of the first one: 15〔叠〕2025001.</param>
    /// <param name="at">The line of the first one.</param>
    public static Finding PdfOverprinted(int count, string text, Position at) =>
        new(
            FindingCodes.PdfOverprint,
            Severity.Warning,
            $"该文件有 {count} 处数字与其他字符重叠，或者其大小、方向、位置与同表数据不同（{at.InWords}“{text}”{(count > 1 ? "等" : "")}，“〔叠〕”标明重叠之处或者不属于该表的字符），可能是水印、印章或者涂改，相应单元格按“无法辨认”处理。请去除水印、印章后重新导出，或上传 Word（.docx）、文本格式的原件。",
            at)
        {
            Detail = $"共 {count} 处，首处在{at.InWords}",
        };

    /// <summary>The fonts do not map some glyphs to characters.</summary>
    /// <param name="count">The number of such characters.</param>
    /// <param name="at">The first line with such a character.</param>
    public static Finding PdfUnknownCharacters(int count, Position at) =>
        new(
            FindingCodes.PdfCharacters,
            Severity.Warning,
            $"该文件有 {count} 个字符没有对应的文字（字体缺少编码，或数字跨越单元格边线）；含此类字符的单元格按“无法辨认”处理。请核对，或上传 Word（.docx）、文本格式的原件。",
            at)
        {
            Detail = $"共 {count} 个字符，首处在{at.InWords}",
        };
}
