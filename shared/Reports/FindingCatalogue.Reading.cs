namespace Compiler.Reports;

/// <content>Findings about the text of a file.</content>
public static partial class FindingCatalogue
{
    /// <summary>The bytes are no text.</summary>
    public static Finding NotText() => new(
        "READ-NOT-TEXT", Severity.Error, "文件内容不是文字（可能是图片、压缩包或其他格式）。请上传文字版年度报告（UTF-8 或 GB18030 编码的文本、Markdown）。", default);

    /// <summary>Some bytes could not be decoded.</summary>
    public static Finding DamagedText(Position at) => new(
        "READ-ENCODING", Severity.Error, $"自第 {at.Line} 行起有无法识别的字符，文件编码可能已损坏；含此类字符的单元格按“无法辨认”处理。请以 UTF-8 编码重新导出后上传。", at);
}
