using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about the text of a file.</content>
public static partial class FindingCatalogue
{
    /// <summary>The format of the file is not supported, or its bytes are not text.</summary>
    public static Finding NotText() => new(
        FindingCodes.ReadNotText, Severity.Error, "无法辨认文件格式，未读取。请以 Word（.docx）、PDF、网页、Excel（.xlsx）、CSV 或文本文件报送年度报告。", default);

    /// <summary>Some bytes could not be decoded.</summary>
    public static Finding DamagedText(Position at) => new(
        FindingCodes.ReadEncoding, Severity.Error, $"自{at.InWords}起有无法识别的字符，文件编码可能已损坏；含此类字符的单元格按“无法辨认”处理。请以 UTF-8 编码重新导出后上传。", at)
    {
        Detail = $"自{at.InWords}起",
    };

    /// <summary>Some bytes of a file without lines could not be decoded.</summary>
    public static Finding DamagedPage() => OfFile(
        FindingCodes.ReadPageEncoding, Severity.Error, "网页中有无法识别的字符，文件编码可能已损坏；含此类字符的单元格按“无法辨认”处理。请以 UTF-8 编码重新保存后上传。");

    /// <summary>A legacy Office format.</summary>
    public static Finding OldOfficeFormat() => OfFile(
        FindingCodes.ReadOldOffice, Severity.Error,
        "文件是旧版办公软件格式（.doc、.wps、.xls、.et 或 .rtf），系统不读取。请用 WPS 或 Word 打开后另存为 .docx 或 PDF（表格另存为 .xlsx）再报送。");

    /// <summary>An office file protected by a password.</summary>
    public static Finding Encrypted() => OfFile(
        FindingCodes.ReadEncrypted, Severity.Error, "文件设有打开密码，无法读取。请取消密码保护，另存为 .docx 或 PDF 后重新报送。");

    /// <summary>An image.</summary>
    public static Finding ImageFile() => OfFile(
        FindingCodes.ReadPicture, Severity.Error, "文件是图片或扫描件，没有可供读取的文字。请报送原始的文字版报告（.docx、网页或由 Word、WPS 直接导出的 PDF）。");

    /// <summary>Text that was read from pictures.</summary>
    /// <param name="pages">The pages of a PDF; none for a picture.</param>
    /// <param name="figures">The number of figures in the tables.</param>
    /// <param name="doubtful">How many of them are not sure.</param>
    public static Finding Recognised(IReadOnlyCollection<int> pages, int figures, int doubtful) => OfFile(
        FindingCodes.ReadRecognised, Severity.Warning,
        $"{(pages.Count > 0 ? $"该 PDF 第 {string.Join('、', pages)} 页是扫描件或者图片" : "文件是图片")}，文字由系统识别，可能有误：表格中有数据 {figures} 处，其中 {doubtful} 处不能确认，按“无法辨认”处理。请逐项核对，最好报送由 Word、WPS 直接导出的文件。") with
    {
        Detail = $"数据 {figures} 处，其中 {doubtful} 处不能确认",
    };

    /// <summary>Pages that are pictures and could not be read, or not completely.</summary>
    /// <param name="pages">The page numbers; 1 for a picture.</param>
    /// <param name="cause">Why: 图片的压缩方式系统不能读取.</param>
    public static Finding PicturesUnread(IEnumerable<int> pages, string cause) => OfFile(
        FindingCodes.ReadPicturePages, Severity.Error,
        $"第 {string.Join('、', pages)} 页是扫描件或者图片，{cause}，页上数据没有读取或者没有全部读取。请重新扫描，或者报送由 Word、WPS 直接导出的 PDF、.docx 原件。") with
    {
        Detail = $"第 {string.Join('、', pages)} 页，{cause}",
    };

    /// <summary>An OFD file.</summary>
    public static Finding OfdFile() => OfFile(
        FindingCodes.ReadOfd, Severity.Error, "文件是 OFD 版式文件，系统不读取。请用原始文档另存为 .docx，或导出为 PDF 后重新报送。");

    /// <summary>The file has a known signature but is truncated or inconsistent.</summary>
    /// <param name="kind">The format: Word 文档, Excel 工作簿.</param>
    public static Finding DamagedFile(string kind) => OfFile(
        FindingCodes.ReadDamaged, Severity.Error, $"文件是{kind}，但内容已损坏或不完整，无法读取。请在本机打开确认无误后另存一份，再重新上传。") with
    {
        Detail = $"文件是{kind}",
    };

    /// <summary>The unpacked file exceeds the limit.</summary>
    /// <param name="limit">The maximum unpacked size, in bytes.</param>
    public static Finding ExpandsTooFar(long limit) => OfFile(
        FindingCodes.ReadExpands, Severity.Error, $"文件解压后超过 {Megabytes(limit)} MB 的上限，未读取。请只报送年度报告正文，不附其他内容。") with
    {
        Detail = $"上限为 {Megabytes(limit)} MB",
    };

    /// <summary>Reading or parsing exceeded its budget: steps in this process, or processor time in a separate process.</summary>
    public static Finding TooSlow() => OfFile(
        FindingCodes.ReadTime, Severity.Error, "文件结构过于复杂，读取和识别的工作量超过上限，未收录。请另存为结构简单的 .docx 或 PDF，只保留年度报告正文，再重新报送。");

    /// <summary>Reading exceeded its memory limit, or crashed the process that read the file.</summary>
    public static Finding TooLarge() => OfFile(
        FindingCodes.ReadMemory, Severity.Error, "读取文件所需的内存超过上限，未收录。请另存为结构简单的 .docx 或 PDF，只保留年度报告正文，再重新报送。");

    /// <summary>Text beyond the limit was skipped.</summary>
    public static Finding TextLeftOut(int limit) => OfFile(
        FindingCodes.ReadText, Severity.Error, $"文件的文字超过 {limit} 字，其后的内容未读取。请只报送年度报告正文。") with
    {
        Detail = $"上限为 {limit} 字",
    };

    /// <summary>Cells beyond the limit of the file were skipped.</summary>
    public static Finding TableLeftOut(int limit) => OfFile(
        FindingCodes.ReadTable, Severity.Error, $"文件的表格超过 {limit} 个单元格，其后的内容未读取。请只报送年度报告的表格。") with
    {
        Detail = $"上限为 {limit} 个单元格",
    };

    /// <summary>Running text was not searched to its end.</summary>
    /// <param name="longest">The maximum length searched, in characters.</param>
    /// <param name="at">The start of the text.</param>
    public static Finding ProseLeftOut(int longest, Position at) => new(
        FindingCodes.TextLong, Severity.Warning, $"{at.InWords}起的文字超过 {longest} 字，其后的文字未用于核对。请只保留年度报告正文，并检查表格前的标题是否遗漏。", at)
    {
        Detail = $"自{at.InWords}起",
    };

    /// <summary>A sentence was not searched for figures.</summary>
    /// <param name="longest">The maximum length of a sentence, in characters.</param>
    /// <param name="at">The start of the sentence.</param>
    public static Finding SentenceTooLong(int longest, Position at) => new(
        FindingCodes.TextSentence, Severity.Warning, $"{at.InWords}起的一句超过 {longest} 字，其中的数字未用于核对。请检查是否缺少句号。", at)
    {
        Detail = $"{at.InWords}起的一句",
    };

    /// <summary>Lines beyond the limit were skipped.</summary>
    public static Finding LinesLeftOut(int limit) => OfFile(
        FindingCodes.ReadLines, Severity.Error, $"文件超过 {limit} 行，其后的内容未读取。请只报送年度报告正文。") with
    {
        Detail = $"上限为 {limit} 行",
    };

    /// <summary>Cells beyond the limit of a line were skipped.</summary>
    public static Finding CellsLeftOut(int limit, Position at) => new(
        FindingCodes.ReadCells, Severity.Error, $"{at.InWords}的单元格超过 {limit} 个，其后的单元格未读取。请按格式重新制表。", at)
    {
        Detail = $"{at.InWords}",
    };

    /// <summary>Elements beyond the nesting limit were skipped.</summary>
    public static Finding TooDeep(int limit) => OfFile(
        FindingCodes.ReadDepth, Severity.Error, $"文件的嵌套层次超过 {limit} 层，未读取。请另存为结构简单的 .docx 或 PDF 后重新报送。");

    /// <summary>A web page or an office file has too many elements to hold in memory.</summary>
    public static Finding TooManyElements(int limit) => OfFile(
        FindingCodes.ReadElements, Severity.Error, $"文件超过 {limit} 个元素，未读取。请只保存年度报告正文，或另存为 PDF 后重新报送。");

    /// <summary>Hidden sheets were skipped.</summary>
    /// <param name="names">The names of the sheets.</param>
    public static Finding SheetsHidden(IReadOnlyList<string> names) =>
        OfFile(
            FindingCodes.ReadHidden,
            Severity.Info,
            $"工作簿中有 {names.Count} 个隐藏的工作表未读取（{string.Join("、", names.Take(3))}{(names.Count > 3 ? " 等" : "")}）。如含报告内容，请取消隐藏后重新报送。") with
        {
            Detail = Listing(names),
        };
}
