using System.Collections.Frozen;
using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>
/// All causes, the most important first: what keeps the file from being read, whose report it is, its tables, its cells, its sums,
/// its text. Every finding of the catalogue has exactly one cause.
/// </summary>
internal static class NoticeCauseCatalogue
{
    /// <summary>The cause of a finding that this version does not know; a receipt of another version may have one.</summary>
    public static NoticeCause Unknown { get; } = new("本文件另有须查明的情况，请向系统管理员查询。");

    /// <summary>The causes in order.</summary>
    public static ImmutableArray<NoticeCause> All { get; } =
    [
        new("系统暂时未能处理本文件，文件没有丢失，由系统管理员处理，报送单位不必重复报送。", FindingCodes.UploadFailed, FindingCodes.FileUnreadable),
        new("系统多次处理本文件均未成功，文件没有丢失，请改用其他格式（如 .docx）重新报送。", FindingCodes.UploadAbandoned),
        new("文件名含有不能使用的字符，请改用普通文件名重新报送。", FindingCodes.UploadName),
        new("报告须经主管部门核准，核准之前原有报告继续有效；不必重复报送。", FindingCodes.UploadHeld),
        new("主管部门未核准本报告，原有报告继续有效；如有异议，请与主管部门联系。", FindingCodes.UploadRejected),
        new("主管部门退回本报告，请按所附理由更正后重新报送；如有异议，请与主管部门联系。", FindingCodes.ReportReturned),
        new("文件没有任何内容，请确认原文件完整，重新导出后报送。", FindingCodes.FileEmpty),
        new("文件在读取之前已被移走或者删除，请确认文件仍然存在，重新报送。", FindingCodes.FileVanished),
        new(
            "文件格式不能辨认，请另存为 Word（.docx）、PDF、网页、Excel（.xlsx）、CSV 或者文本文件，重新报送。",
            FindingCodes.ReadNotText),
        new(
            "文件是图片或者扫描件，没有可以读取的文字，请报送由 Word、WPS 直接导出的 PDF，或者 .docx 原件。",
            FindingCodes.ReadPicture, FindingCodes.PdfScan),
        new(
            "文件是旧版办公软件格式，请用 WPS 或者 Word 打开，另存为 .docx 或者 PDF（表格另存为 .xlsx），重新报送。",
            FindingCodes.ReadOldOffice),
        new("OFD 版式文件中存有多个修改版本，请用原始文档另存为 .docx 或者重新导出为 OFD、PDF，重新报送。", FindingCodes.ReadOfd),
        new("文件设有密码，不能读取，请取消密码后重新报送。", FindingCodes.ReadEncrypted, FindingCodes.PdfPassword, FindingCodes.ArchiveEncrypted),
        new(
            "文件已损坏或者不完整，请在本机打开，确认无误后另存一份，重新报送。",
            FindingCodes.ReadDamaged, FindingCodes.PdfDamaged, FindingCodes.ArchiveDamaged, FindingCodes.ArchiveEntryDamaged),
        new(
            "文件过大或者内容过多，未能全部读取，请删去图片、附件和年度报告以外的内容，重新报送。",
            FindingCodes.FileTooLarge, FindingCodes.ReadExpands, FindingCodes.ReadText, FindingCodes.ReadLines, FindingCodes.ReadTable),
        new(
            "文件结构过于复杂，未能全部读取，请将年度报告正文复制到新文档，另存为 .docx 或者 PDF，重新报送。",
            FindingCodes.ReadTime, FindingCodes.ReadMemory, FindingCodes.ReadDepth, FindingCodes.ReadElements, FindingCodes.PdfTooLarge),
        new("压缩包内没有文件，请确认已选中报告，重新压缩后报送。", FindingCodes.ArchiveEmpty),
        new("压缩包内还有压缩包，请将里层的压缩包解压，把其中的报告单独报送。", FindingCodes.ArchiveNested),
        new(
            "压缩包过大或者其中的文件过多，所列内容未读取，请只放入年度报告正文，或者分成几个压缩包报送。",
            FindingCodes.ArchiveEntryTooLarge, FindingCodes.ArchiveTooMany),
        new("压缩包的名称过长，请改用较短的文件名重新报送。", FindingCodes.ArchiveName),
        new(
            "未识别出年度报告的标题、章节或者统计表，请核对是否传错文件；确为年度报告的，请补充标题和各部分标题，重新报送。",
            FindingCodes.ReportNot),
        new("报告采用 2019 年以前的格式，数据不予收录；报告年度写错的，请更正标题，重新报送。", FindingCodes.FormEarlier),
        new("文件的部分页已损坏，页上内容未能读取，请用原始文档重新导出后报送。", FindingCodes.PdfPagesDamaged),
        new(
            "文件中有不能识别的字符，请用原始文档另存为 .docx，检查有无乱码，重新报送。",
            FindingCodes.ReadEncoding, FindingCodes.ReadPageEncoding),

        new("未写明报告机关，请在标题中写明机关全称，重新报送。", FindingCodes.AgencyMissing),
        new(
            "图片上的报告机关或者年度识别后不能确认，请在报送时注明，或者报送由 Word、WPS 直接导出的文件。",
            FindingCodes.HeadUnconfirmed),
        new("未写明报告年度，请在标题中写明年度，重新报送。", FindingCodes.YearMissing),
        new("标题所写的报告年度不在合理范围内，请更正标题，重新报送。", FindingCodes.YearRange),
        new("不能确定机关所在的行政区划，请核对机关名称，在标题中写明省、市、县全称，重新报送。", FindingCodes.PlaceUnresolved),
        new(
            "报告中写有另一地区的机关，可能套用他文，请核对机关名称和全部数据是否属于本机关。",
            FindingCodes.AgencyConflict),
        new("标题未写明报告机关，现采用报告其他地方所写的机关，请核对，并在标题中写明机关全称。", FindingCodes.AgencyFromBody, FindingCodes.AgencyFromSite),
        new("未找到报告标题，请补充“××机关××××年政府信息公开工作年度报告”字样的标题。", FindingCodes.TitleMissing),
        new("所写机关不是行政机关，不适用政府信息公开工作年度报告制度，请核对机关名称。", FindingCodes.AgencyNotAdministrative),
        new("报告各处所写的年度不一致，请核对，更正写错的一处。", FindingCodes.YearConflict),
        new("落款日期不在报告年度的次年，请核对标题中的年度和落款日期。", FindingCodes.YearSigned),
        new("所用格式在报告年度尚未启用，请核对报告年度是否写错。", FindingCodes.YearBeforeForm),
        new(
            "机关名称所指的地区，与报送时注明的地区或者应报机关名单所列的地区不一致，请核对是否传错报告，以及上列行政区划是否正确。",
            FindingCodes.PlaceConflict, FindingCodes.PlaceRegister),
        new("报告中的地址、落款等与机关所在的地区不一致，请核对，更正写错的一处。", FindingCodes.PlaceContradicted),
        new("报告中说明所在地的文字互相矛盾，请更正写错的一处，并写明机关所在地。", FindingCodes.PlaceEvidenceOpen),
        new("报送时注明的行政区划代码不存在，现按机关名称归类，请核对上列行政区划是否正确。", FindingCodes.PlaceCodeUnknown),
        new("报告是汇总报告还是本机关的报告，机关名称与正文的说法不同，现按正文处理，请核对。", FindingCodes.ScopeFromText),
        new("报送压缩包时注明的地区、年度等未用于包内的文件，请逐一核对各文件的回执。", FindingCodes.ArchiveHints),
        new("已收录一份内容完全相同的文件，本件不重复计入汇总，请核对是否重复报送。", FindingCodes.FileDuplicate),
        new(
            "同一机关同一年度另有一份较晚的报告，以该件为准，本件不计入汇总；应以本件为准的，请重新报送本件。",
            FindingCodes.FileSuperseded),

        new("统计表缺失或者是图片，请补充文字表格，没有发生的填“0”，重新报送。", FindingCodes.TableMissing),
        new(
            "第二部分有的表头属于另一种格式，其下各行未予收录，请按同一格式填报全部统计表，重新报送。",
            FindingCodes.HeaderOtherForm),
        new("统计表缺少格式规定的行，请按格式补充，没有发生的填“0”。", FindingCodes.RowMissing),
        new(
            "统计表有的行栏数与格式不符，不能确定各数属于哪一栏，请按格式重新填写该行，每栏一个数，没有发生的填“0”。",
            FindingCodes.RowUnreadable, FindingCodes.CellAmbiguous),
        new("统计表一行的栏数过多，超出部分未读取，请按规定格式重新制表。", FindingCodes.ReadCells),
        new("统计表有的行缺少数据，请按格式补充，没有发生的填“0”。", FindingCodes.CellAbsent),
        new("统计表有的行不是格式中的项目，所列数据未予收录，请核对项目名称，将数据填入相应的项目。", FindingCodes.RowUnknown),
        new("统计表中同一项目出现两行且数据不同，请核对，删去多余的一行。", FindingCodes.RowRepeated),
        new("统计表有的单元格所填内容不是应填的数，或者不能辨认，请更正。", FindingCodes.CellIllegible),
        new("收费金额的单位与格式规定的不同，未予收录，请折合为规定的单位后更正。", FindingCodes.AmountUnit),
        new("收费金额没有注明单位，或者所注单位不一，未予收录，请按格式在表头注明单位，并核对金额。", FindingCodes.AmountUnitOpen),
        new(
            "统计表的勾稽关系不成立，请核对有关各项，更正有误的数据。",
            FindingCodes.T3Row, FindingCodes.T3ColOutcome, FindingCodes.T3ColBalance, FindingCodes.T4Sum, FindingCodes.SumAnyway),
        new("统计表有相邻两行的数据可能互相填反，请核对。", FindingCodes.RowsExchanged),

        new(
            "有的数字与水印、印章、涂改等重叠，不能辨认，请去除后重新导出，或者报送 .docx 原件。",
            FindingCodes.PdfOverprint),
        new("有的字符不能辨认，请更换字体、调整列宽后重新导出，或者报送 .docx 原件。", FindingCodes.PdfCharacters),
        new("有的页没有文字，请查看是否为扫描页；页上有数据的，请报送由 Word、WPS 直接导出的文件。", FindingCodes.PdfPagesScan),
        new(
            "有的页是扫描件或者图片，文字由识别软件生成，请逐项核对数据，最好报送由 Word、WPS 直接导出的文件。",
            FindingCodes.PdfRecognised, FindingCodes.ReadRecognised),
        new("有的页是扫描件或者图片，没有读取或者没有全部读取，请重新扫描，或者报送由 Word、WPS 直接导出的文件。", FindingCodes.ReadPicturePages),
        new(
            "统计表有的行栏数与格式不符，现依据勾稽关系确定各数所在的栏，请核对下表中带标记的数，并按格式更正该行。",
            FindingCodes.CellInferred),
        new(
            "统计表有的行错栏，现依据报告正文确定各数所在的栏，请核对下表中带标记的数，并按格式更正该行。",
            FindingCodes.CellNarrative),
        new(
            "图片上有的数字不清，现依据勾稽关系在几个可能的数中确定，请对照原件核对下表中带标记的数。",
            FindingCodes.CellCandidate),
        new(
            "统计表有的单元格缺失或者填写有误，现依据勾稽关系推算，请核对下表中带标记的数，予以补正。",
            FindingCodes.CellFilled, FindingCodes.CellMisprint),
        new(
            "统计表有的行没有其他数据可以印证，各数所在的栏目可能错位，请核对；没有发生的请填“0”，缺失的请补全。",
            FindingCodes.RowUnproved),
        new("统计表有空白单元格，不能判定是否为 0，没有发生的请填“0”，有数据的请补充。", FindingCodes.BlankOpen, FindingCodes.BlankSum),
        new("第二部分统计表有的行栏数比格式多，请核对各数所在的栏目，删去多余的单元格。", FindingCodes.CellSpare),
        new("第二部分统计表中有单独的数字，未予收录，请核对上一行是否缺少数据；是页码的请删去。", FindingCodes.LineStray),
        new("第二部分统计表没有保留行列，所列各行可能混入页码或者序号，请核对；有误的，请恢复表格。", FindingCodes.RowScattered),
        new("分组标题所在的行不应填数据，所填数据未予收录，请核对是否已列入该组的具体项目，并清空该行。", FindingCodes.RowPhantom),
        new("收费金额的表头没有注明单位，现按格式规定的单位收录，请核对金额，并在表头注明单位。", FindingCodes.AmountUnitImplied),
        new("县级机关没有规章制定权，请核对所填件数是否应填入“行政规范性文件”。", FindingCodes.PlausRegulation),
        new("统计表的栏目不足以判定采用哪一种格式，请核对表头和栏目是否完整。", FindingCodes.FormUndecided),
        new("报告缺少规定的部分，请核对报告是否完整；没有内容的，也应保留标题。", FindingCodes.SectionMissing),
        new("正文所写的数字与统计表不一致，现采用统计表，请更正有误的一处，使两处一致。", FindingCodes.TextDiffers),
        new("正文写有数字，而统计表中对应的数据缺失或者不能辨认，请补全统计表。", FindingCodes.TextOpen),
        new("正文有的部分过长，未能与统计表核对，请检查各部分标题和句号是否齐全。", FindingCodes.TextLong, FindingCodes.TextSentence),
        new("本年的“上年结转”与上一年度报告的“结转下年度继续办理”不一致，请核对两个年度的报告。", FindingCodes.XYearCarry),
        new("金额与上一年度相差百倍以上，请核对所填单位（元、万元）。", FindingCodes.XYearAmount),
        new("文字大部分与上一年度报告相同，请按本年度的实际情况撰写。", FindingCodes.XYearText),
        new("统计表的全部数据与上一年度报告逐格相同，请核对是否误用上一年度的统计表。", FindingCodes.XYearTables),

        new("主管部门核定的数据，与现在从文件中读出的不一致，由主管部门对照原件处理。", FindingCodes.CellSettledOtherwise),
        new("主管部门的核定记录须重新核对，由主管部门处理，报送单位不必重复报送。", FindingCodes.SettlementUnreadable),

        new("有的数据缺失或者不能辨认，由主管部门核定，请在报告原文中补正。", FindingCodes.CellSettled),
        new("压缩包内的文件已逐一处理，请分别查看各文件的回执。", FindingCodes.ArchiveUnpacked),
        new("同一机关同一年度另有一份较早的报告，现以本件为准。", FindingCodes.FileSupersedes),
        new("报告是汇总报告还是本机关的报告，已按报送时注明的处理。", FindingCodes.ScopeSettled),
        new("所写地名或者所注行政区划代码已经变更，现按变更后的行政区划归类。", FindingCodes.PlaceRenamed),
        new(
            "所写机关名称与另一份报告不同，现认定为同一机关；确为两个机关的，请告知系统管理员。",
            FindingCodes.BodyOtherName, FindingCodes.BodyRenamed),
        new("机关可能已经更名或者改组，现按两个机关处理；系同一机关的，请告知系统管理员。", FindingCodes.BodyPerhapsRenamed),
        new("报告仍使用旧格式，数据已予收录；以后年度请使用现行格式。", FindingCodes.FormOutdated),
        new("工作簿中有隐藏的工作表未读取；含有报告内容的，请取消隐藏，重新报送。", FindingCodes.ReadHidden),
        new("第二部分统计表有格式以外的行，未予收录；应计入格式中某一项目的，请并入后重新报送。", FindingCodes.RowExtra),
        new("空白单元格已依据勾稽关系按 0 计；以后填报，没有发生的请填“0”。", FindingCodes.BlankZero),
        new("正文所称收到的件数是本年新收与上年结转之和，与统计表相符。", FindingCodes.TextIncludesCarried),
        new("现行有效件数与依据上一年度推算的不同；因失效或者清理所致的，无须处理。", FindingCodes.XYearT2),
    ];

    private static readonly FrozenDictionary<FindingCode, int> Order = All
        .SelectMany((cause, i) => cause.Codes.Select(code => (code, i)))
        .ToFrozenDictionary(pair => pair.code, pair => pair.i);

    /// <summary>The rank of a finding's cause in <see cref="All"/>; after all others if the code is not known.</summary>
    public static int Rank(FindingCode code) => Order.GetValueOrDefault(code, All.Length);
}
