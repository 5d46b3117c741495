using System.Text;

namespace Compiler.Testing.Files;

/// <summary>
/// Files that are made to cost more than they weigh, each of one thing repeated: what comes of a small file of a kind comes of one
/// that is twice and four times as large.
/// </summary>
internal static class HostileFiles
{
    private const string Head = "博爱县人民政府2024年政府信息公开工作年度报告\n一、总体情况\n";
    private static readonly (string, byte[], byte[])[] OldWordRow =
    [
        (new string('\a', 12), OldWordFiles.InTable(), []),
        ("\a", [.. OldWordFiles.InTable(), 0x17, 0x24, 1, .. OldWordFiles.Row([.. Enumerable.Range(1, 12).Select(edge => (edge, 0))])], []),
    ];

    private const string Sheet = "<c r='A1' t='s'><v>0</v></c>";

    /// <summary>For each kind a file of so many repetitions.</summary>
    public static IReadOnlyDictionary<string, (int Size, Func<int, byte[]> Make)> Kinds { get; } =
        new Dictionary<string, (int Size, Func<int, byte[]> Make)>(HostileOfd.Kinds)
        {
            ["text, one sentence of figures"] = (4_000, size => Text(Head + Lines("收到政府信息公开申请220件，", size))),
            ["text, sentences of figures"] = (2_000, size => Text(Head + Lines("收到政府信息公开申请220件。", size))),
            ["text, short figures"] = (8_000, size => Text(Head + Sentences("办结1件，", 550, size))),
            ["text, disputes"] = (2_000, size => Text(Head + Sentences("行政复议维持1件、行政诉讼撤销2件，", 150, size))),
            ["text, words before a body"] = (20_000, size => Text(Lines("公布", size) + "\n一、总体情况\n")),
            ["text, words of a scope"] = (5_000, size => Text(Head + Lines("本报告数据由各县", size))),
            ["text, words before a year"] = (3_000, size => Text(Lines("2024年，由某某局编制", size) + "\n一、总体情况\n")),
            ["text, rows of table three"] = (
                10_000, size => Text(Head + "三、收到和处理政府信息公开申请情况\n" + Repeat("（一）予以公开\t1\t2\t3\t4\t5\t6\t7\n", size))),
            ["text, labels of table three"] = (
                10_000,
                size =>
                    Text(
                        Head
                            + "三、收到和处理政府信息公开申请情况\n"
                            + Repeat("某某某某\t1\t1\n", size)
                            + Repeat("（一）予以公开\t\t\t\n其他处理\n", size / 2))),
            ["text, unknown rows"] = (10_000, size => Text(Head + "三、收到和处理政府信息公开申请情况\n（一）予以公开\t1\n" + Repeat("1\t2\t3\t4\n", size))),
            ["text, wide rows of labels"] = (500, size => Text(Head + "三、收到和处理政府信息公开申请情况\n" + Repeat(Repeat("某某某某\t", 250) + "1\n", size))),
            ["text, rows of table two"] = (10_000, size => Text(Head + "二、主动公开政府信息情况\n" + Repeat("规章\t1\t2\t3\t4\t5\n", size))),
            ["text, blank rows of table four"] = (
                10_000, size => Text(Head + "四、政府信息公开行政复议、行政诉讼情况\n1\t2\n" + Repeat(new string('\t', 15) + "\n", size))),
            ["text, table without rows"] = (10_000, size => Text(Head + "三、收到和处理政府信息公开申请情况\n" + Repeat("予以公开\n1\n", size))),
            ["text, gaps between figures"] = (
                10_000,
                size =>
                    Text(
                        Head
                            + "三、收到和处理政府信息公开申请情况\n"
                            + Repeat("予以公开  1  2  3\n", Math.Min(size / 10, 1900))
                            + Repeat("1  ", size))),
            ["text, one figure without end"] = (200_000, size => Text(Head + "三、收到和处理政府信息公开申请情况\n（一）予以公开\t" + Repeat("1", size) + "\t2\n")),
            ["csv, rows"] = (1_000, size => Text(Repeat(Repeat("1,", 250) + "1\n", size))),
            ["csv, one row"] = (400_000, size => Text(Repeat("规章,1,2,3,4,5,6\n", 20) + Repeat(",", size))),
            ["csv, one cell"] = (400_000, size => Text(Repeat("规章,1,2,3,4,5,6\n", 20) + Repeat("申请", size))),
            ["docx, one sentence of figures"] = (
                20_000,
                size =>
                    Word(
                        "<w:p><w:r><w:t>博爱县人民政府2024年政府信息公开工作年度报告</w:t></w:r></w:p><w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p><w:p><w:r><w:t>"
                            + Repeat("收到政府信息公开申请220件，", size)
                            + "</w:t></w:r></w:p>")),
            ["doc, paragraphs"] = (20_000, size => OldWordFiles.Create((Repeat("申请\r", size), [], []))),
            ["doc, cells"] = (200_000, size => OldWordFiles.Create((Repeat("\a", size), OldWordFiles.InTable(), []))),
            ["doc, runs"] = (2_000, size => OldWordFiles.Create(
                [.. Enumerable.Repeat(("申请", Array.Empty<byte>(), Array.Empty<byte>()), size), ("\r", [], [])])),
            ["doc, rows"] = (500, size => OldWordFiles.Create(
                [.. Enumerable.Repeat(OldWordRow, size).SelectMany(row => row), ("\r", [], [])])),
            ["docx, runs"] = (
                40_000,
                size => Word("<w:p>" + Repeat("<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>", size) + "</w:p>")),
            ["docx, cells"] = (
                40_000,
                size => Word("<w:tbl><w:tr>" + Repeat("<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>", size) + "</w:tr></w:tbl>")),
            ["docx, rows"] = (
                10_000,
                size =>
                    Word(
                        "<w:tbl>"
                            + Repeat("<w:tr><w:tc><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>", size)
                            + "</w:tbl>")),
            ["docx, attributes"] = (
                100_000, size => Word("<w:p " + string.Concat(Enumerable.Range(0, size).Select(i => $"a{i}='' ")) + "/>")),
            ["docx, wide spans"] = (
                1_000,
                size =>
                    Word(
                        "<w:tbl>"
                            + Repeat(
                                "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='256'/></w:tcPr><w:p><w:r><w:t>规章</w:t></w:r></w:p></w:tc></w:tr>",
                                size)
                            + "</w:tbl>")),
            ["xlsx, one string shared"] = (40_000, size => Shared(Repeat("申请", size / 10), Repeat($"<row>{Sheet}</row>", size))),
            ["xlsx, blanks shared"] = (40_000, size => Shared(new string(' ', size), Repeat($"<row>{Sheet}</row>", size))),
            ["xlsx, cells far apart"] = (
                1_000, size => Workbook(Rows(size, row => $"<row r='{row}'><c r='A{row}'><v>1</v></c><c r='IV{row}'><v>1</v></c></row>"))),
            ["xlsx, rows far apart under merges"] = (
                5_000,
                size =>
                    OfficeFiles.Workbook(
                        "visible",
                        Rows(size, row => $"<row r='{row * 2}'><c r='A{row * 2}'><v>1</v></c></row>"),
                        "<mergeCells>" + Rows(size, row => $"<mergeCell ref='B{row}:C1000000'/>") + "</mergeCells>")),
            ["xls, cells"] = (20_000, size => BiffFiles.Workbook(Records(size, i => BiffFiles.Number(i / 200, i % 200, 1)))),
            ["xls, rows far apart"] = (
                10_000, size => BiffFiles.Workbook(Records(size, i => BiffFiles.Number(i * 3 % 65_536, i / 20_000, 1)))),
            ["xls, one string shared"] = (
                20_000,
                size => BiffFiles.Create(
                    0x0600, [BiffFiles.Strings(Repeat("申请", 2_000))],
                    ("表三", 0, Records(size, i => BiffFiles.SharedLabel(i, 0, 0))))),
            ["xls, merges"] = (
                1_000,
                size => BiffFiles.Workbook([
                    .. Records(size, i => BiffFiles.Number(i, 0, 1)), .. Records(size, i => BiffFiles.Merges(i, 65_535, 0, 255))])),
            ["xls, sheets"] = (
                500,
                size => BiffFiles.Create(
                    0x0600, [], [.. Enumerable.Range(0, size).Select(i => ($"表{i}", (byte)0, Array.Empty<byte[]>()))])),
            ["rtf, groups in each other"] = (200_000, size => Text(@"{\rtf1 " + Repeat("{", size))),
            ["rtf, groups beside each other"] = (200_000, size => Text(@"{\rtf1 " + Repeat("{}", size) + "}")),
            ["rtf, words"] = (
                200_000, size => Text(@"{\rtf1 " + Rows(size, i => $@"\a{(char)('a' + (i % 26))}{(char)('a' + (i / 26 % 26))}{i}") + "}")),
            ["rtf, cells"] = (40_000, size => Text(@"{\rtf1\intbl " + Repeat(@"1\cell ", size) + @"\row}")),
            ["rtf, rows of one definition"] = (
                10_000, size => Text(@"{\rtf1\trowd" + Rows(250, i => $@"\cellx{i * 100}") + @"\intbl " + Repeat(@"1\cell\row ", size) + "}")),
            ["rtf, rows with edges of their own"] = (
                5_000, size => Text(@"{\rtf1" + Rows(size, i => $@"\trowd\cellx{i * 50}\cellx{i * 70}\intbl 1\cell 2\cell\row") + "}")),
            ["rtf, tables in each other"] = (
                1_000, size => Text(@"{\rtf1" + Repeat(Rows(20, i => $@"\itap{21 - i} 1\nestcell ") + @"\itap1\cell\row ", size) + "}")),
            ["rtf, text boxes in each other"] = (
                2_000, size => Text(@"{\rtf1 " + Repeat(@"{\shptxt a\par", size) + new string('}', size) + "}")),
            ["rtf, one long paragraph"] = (200_000, size => Text(@"{\rtf1\ansicpg936 " + Repeat(@"\'d5\'fe", size) + "}")),
            ["rtf, raised figures"] = (40_000, size => Text(@"{\rtf1 " + Repeat(@"{\super 1}a", size) + "}")),
            ["html, elements in each other"] = (20_000, size => Text("<html><body>" + Repeat("<div>", size))),
            ["html, marks that begin again"] = (
                200, size => Text("<html><body>" + string.Concat(Enumerable.Range(0, size).Select(i => $"<p><font size={i}>一")))),
            ["html, attributes"] = (
                20_000, size => Text("<html><body><p " + string.Concat(Enumerable.Range(0, size).Select(i => $"a{i} ")) + ">")),
            ["html, rows"] = (5_000, size => Text("<html><body><table>" + Repeat("<tr><td>规章<td>1<td>2</tr>", size) + "</table>")),
            ["html, long paragraph in pieces"] = (40_000, size => Text("<html><body><p>" + Repeat("<a href=x>申</a>请", size))),
            ["mhtml, parts"] = (20_000, size => Mail(Repeat("--x\r\nContent-Type: text/plain\r\n\r\n一\r\n", size))),
            ["mhtml, heads that a boundary ends"] = (100_000, size => Mail(Repeat("--x\r\n", size))),
            ["mhtml, parts in each other"] = (
                10_000,
                size => Mail("--x" + Rows(size, part => $"\r\nContent-Type: multipart/mixed; boundary=b{part}\r\n\r\n--b{part}"))),
            ["mhtml, one head without end"] = (400_000, size => Mail("--x\r\nContent-Type: " + Repeat("一", size))),
            ["mhtml, one field on many lines"] = (200_000, size => Mail("--x\r\nContent-Type: " + Repeat("\r\n a", size))),
            ["mhtml, parameters"] = (
                20,
                size => Mail(Repeat(
                    "--x\r\nContent-Type: text/plain; " + Rows(5_000, parameter => $"a{parameter}=b; ") + "\r\n\r\n", size))),
            ["mhtml, one boundary line without end"] = (400_000, size => Mail(Repeat("-", size))),
            ["mhtml, lines like boundaries"] = (20_000, size => Mail(Repeat("--" + new string(' ', 50) + "\r\n", size))),
        };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Mail(string body) => Text("From: a\r\nContent-Type: multipart/related; boundary=x\r\n\r\n" + body);

    private static byte[] Word(string body) => OfficeFiles.Word(body);

    private static byte[] Workbook(string rows) => OfficeFiles.Workbook("visible", rows);

    private static byte[] Shared(string text, string rows) => OfficeFiles.WorkbookOfStrings(rows, text);

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(1, count).Select(row));

    private static byte[][] Records(int count, Func<int, byte[]> record) => [.. Enumerable.Range(0, count).Select(record)];

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    // As long as a sentence is searched.
    private static string Sentences(string text, int inSentence, int times) => Lines(Repeat(text, inSentence) + "。", times / inSentence);

    // As running text is broken into lines.
    private static string Lines(string text, int times) =>
        string.Concat(Enumerable.Range(0, times).Select(i => i % 20 == 19 ? text + "\n" : text));
}
