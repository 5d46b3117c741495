using System.Collections.Immutable;
using System.Globalization;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings about recognising a report and parsing its tables.</content>
public static partial class FindingCatalogue
{
    /// <summary>The file is not an annual disclosure report.</summary>
    public static Finding NotAReport() => new(
        FindingCodes.ReportNot, Severity.Error, "未识别出政府信息公开工作年度报告的标题、章节或统计表，本文件未收录。请核对是否传错文件。", default);

    /// <summary>No label decides the form of the report.</summary>
    public static Finding FormUndecided(string form) => new(
        FindingCodes.FormUndecided, Severity.Warning, $"统计表栏目不足以判定所用格式，暂按{form}读取。请核对表头是否完整。", default)
    {
        Detail = $"暂按{form}收录",
    };

    /// <summary>The report has the form of the years before 2019.</summary>
    public static Finding FormEarlier(int firstYear) => new(
        FindingCodes.FormEarlier, Severity.Error,
        $"本报告采用 {firstYear} 年以前的格式，其统计项目与现行格式不同，数字未收录。本系统收录 {firstYear} 年度起的报告；年度有误的，请更正标题后重新报送。", default);

    /// <summary>The report uses an older form although its year has a newer one.</summary>
    public static Finding FormOutdated(string form, int year) => new(
        FindingCodes.FormOutdated, Severity.Info, $"{year} 年度报告仍使用{form}，与现行格式口径不同的项目单独统计、不并入汇总。", default)
    {
        Detail = $"{year} 年度报告使用{form}",
    };

    /// <summary>The report has no title.</summary>
    public static Finding TitleMissing() => new(
        FindingCodes.TitleMissing, Severity.Warning, "未找到报告标题。请补充“××机关××××年政府信息公开工作年度报告”字样的标题。", default);

    /// <summary>The report does not name its body.</summary>
    public static Finding AgencyMissing() => new(
        FindingCodes.AgencyMissing, Severity.Error, "未能从标题、落款、发布信息、网站名称和正文中识别出报告机关。请在标题中写明机关全称，或在更正文件中注明机关。", default);

    /// <summary>A body or year that was read from a picture, and that nothing else confirms; it is not used.</summary>
    /// <param name="what">What it is: 报告机关 or 报告年度.</param>
    /// <param name="read">As it was read.</param>
    /// <param name="cause">Why it is not confirmed.</param>
    /// <param name="at">Where it was read.</param>
    public static Finding HeadUnconfirmed(string what, string read, string cause, Position at) => new(
        FindingCodes.HeadUnconfirmed, Severity.Error,
        $"{what}由图片识别为“{read}”，{cause}，不能确认，未予采用。请在报送时注明，或者报送由 Word、WPS 直接导出的文件。", at)
    {
        Detail = $"{what}识别为“{read}”",
    };

    /// <summary>The body is named only in the running text.</summary>
    public static Finding AgencyFromBody(string agency, bool hasTitle, Position at) => new(
        FindingCodes.AgencyFromBody, Severity.Warning, $"{(hasTitle ? "未能从标题中识别出报告机关" : "未找到报告标题")}，机关名称“{agency}”取自正文{at.InWords}。正文表述可能系套用他文，请核对。", at)
    {
        Detail = $"“{agency}”，取自正文{at.InWords}",
    };

    /// <summary>The body is named only by the website of the page.</summary>
    public static Finding AgencyFromSite(string agency, Position at) => new(
        FindingCodes.AgencyFromSite, Severity.Warning,
        $"未能从标题、落款和发布信息中识别出报告机关，机关名称“{agency}”取自{at.InWords}的网站名称，该网站也可能发布其他机关的报告。请核对；有误的，请在标题中写明机关全称，或在更正文件中注明机关。", at)
    {
        Detail = $"“{agency}”，取自{at.InWords}的网站名称",
    };

    /// <summary>The file also names a body of another place.</summary>
    /// <param name="agency">The body used.</param>
    /// <param name="other">The other body.</param>
    /// <param name="where">Where the other body is named: 正文（第 12 行）.</param>
    /// <param name="at">The position of the other name.</param>
    public static Finding AgencyConflict(string agency, string other, string where, Position at) => new(
        FindingCodes.AgencyConflict, Severity.Warning, $"报告机关采用“{agency}”，但{where}为另一地区的“{other}”，可能系套用他文。请核对机关名称和数据是否属于同一机关。", at)
    {
        Detail = $"报告机关为“{agency}”，{where}为“{other}”",
    };

    /// <summary>The body is a court or a procuratorate; the regulations do not apply to it.</summary>
    public static Finding AgencyNotAdministrative(string agency, Position at) => new(
        FindingCodes.AgencyNotAdministrative, Severity.Warning,
        $"“{agency}”不是行政机关，不适用《政府信息公开条例》的年度报告制度，而所列数据已计入汇总。请核对；不应计入的，请移除本文件。", at)
    {
        Detail = $"“{agency}”",
    };

    /// <summary>The text of the report decided its scope, against its name.</summary>
    /// <param name="agency">The body.</param>
    /// <param name="quote">The deciding words.</param>
    /// <param name="scope">The scope used.</param>
    public static Finding ScopeFromText(string agency, string quote, string scope) => new(
        FindingCodes.ScopeFromText, Severity.Warning,
        $"依据正文“{quote}”，将“{agency}”的报告作为{scope}处理。不当的，请在上传信息（scope）或者更正文件（范围）中注明“汇总”或“本机关”。", default)
    {
        Detail = $"正文称“{quote}”，现作为{scope}收录",
    };

    /// <summary>A hint decided the scope, against name and text.</summary>
    /// <param name="agency">The body.</param>
    /// <param name="scope">The scope used.</param>
    /// <param name="otherwise">The scope without the hint.</param>
    /// <param name="source">Where the hint comes from.</param>
    public static Finding ScopeSettled(string agency, string scope, string otherwise, string source) => new(
        FindingCodes.ScopeSettled, Severity.Info, $"依据{source}，将“{agency}”的报告作为{scope}处理；仅凭报告本身应为{otherwise}。", default)
    {
        Detail = $"现作为{scope}收录",
    };

    /// <summary>The report does not name its year.</summary>
    public static Finding YearMissing() => new(
        FindingCodes.YearMissing, Severity.Error, "未找到报告年度，无法归入任何年度。请补充标题中的年度，或在更正文件中注明。", default);

    /// <summary>The year is out of range.</summary>
    public static Finding YearOutOfRange(int year, Position at) => new(
        FindingCodes.YearRange, Severity.Error, $"报告年度“{year}”不在合理范围内。请核对标题。", at)
    {
        Detail = $"所写年度为“{year}”",
    };

    /// <summary>Title and text name different years.</summary>
    public static Finding YearConflict(int used, int other, string where, Position at) => new(
        FindingCodes.YearConflict, Severity.Warning, $"报告年度采用 {used} 年，但{where}为 {other} 年。请核对后更正不一致之处。", at)
    {
        Detail = $"报告年度为 {used} 年，{where}为 {other} 年",
    };

    /// <summary>The year of the signature is not the one after the reporting year.</summary>
    /// <param name="year">The year used.</param>
    /// <param name="signedIn">The year of the signature.</param>
    /// <param name="at">The position of the signature.</param>
    public static Finding YearSigned(int year, int signedIn, Position at) => new(
        FindingCodes.YearSigned, Severity.Warning, $"报告年度采用 {year} 年，而落款日期在 {signedIn} 年；年度报告应在次年发布。请核对标题年度和落款日期。", at)
    {
        Detail = $"报告年度为 {year} 年，落款日期在 {signedIn} 年",
    };

    /// <summary>The form did not exist in the reporting year.</summary>
    /// <param name="year">The year used.</param>
    /// <param name="form">The form's name.</param>
    /// <param name="since">The first year of the form.</param>
    /// <param name="at">The position of the year.</param>
    public static Finding YearBeforeForm(int year, string form, int since, Position at) => new(
        FindingCodes.YearBeforeForm, Severity.Warning, $"报告年度为 {year} 年，所用的{form}自 {since} 年度起才使用。请核对报告年度是否写错。", at)
    {
        Detail = $"报告年度为 {year} 年，所用的{form}自 {since} 年度起使用",
    };

    /// <summary>A chapter is missing.</summary>
    public static Finding SectionMissing(string title) => new(
        FindingCodes.SectionMissing, Severity.Warning, $"缺少“{title}”部分。按格式要求六个部分不能遗漏，请核对报告是否完整。", default)
    {
        Detail = $"“{title}”",
    };

    /// <summary>A table is missing.</summary>
    public static Finding TableMissing(string title) => new(
        FindingCodes.TableMissing, Severity.Error, $"未读到“{title}”统计表中的任何数据，该表各项按缺失处理（不作 0）。如该表为图片，请改用文字表格。", default)
    {
        Detail = $"“{title}”",
    };

    /// <summary>A row of the form is missing.</summary>
    /// <param name="rows">The labels of the rows, at least one.</param>
    public static Finding RowsMissing(IReadOnlyList<string> rows) => new(
        FindingCodes.RowMissing, Severity.Error,
        rows is [var row]
            ? $"统计表缺少“{row}”一行，该行各项按缺失处理（不作 0）。请补充该行。"
            : $"统计表缺少以下 {rows.Count} 行：{string.Join("、", rows.Select(label => $"“{label}”"))}；各行各项按缺失处理（不作 0）。请补充。", default)
    {
        Detail = Quoted(rows),
    };

    /// <summary>The same finding for several rows, which one cause explains.</summary>
    /// <param name="first">The finding for the first of them.</param>
    /// <param name="others">The labels and positions of the others.</param>
    internal static Finding InSeveralRows(Finding first, IReadOnlyList<(string Row, Position At)> others) => first with
    {
        Message = $"{first.Message}另有 {others.Count} 行情形相同，可能系表格缺列、错列等同一原因，请一并核对："
            + $"{string.Join("、", others.Select(other => $"{other.At.InWords}“{other.Row}”"))}。",
        Detail = Listing([first.Detail!, .. others.Select(other => $"{other.At.InWords}“{other.Row}”")]),
    };

    /// <summary>A row appears twice with different figures.</summary>
    public static Finding RowRepeated(string row, Position first, Position at) => new(
        FindingCodes.RowRepeated, Severity.Error, $"“{row}”一行出现两次且数据不同（{first.InWords}、{at.InWords}），采用{first.InWords}。请删去多余的一行。", at)
    {
        Detail = $"“{row}”：{first.InWords}、{at.InWords}，现采用{first.InWords}",
    };

    /// <summary>Figures are printed beside a group label; the form has no figures there.</summary>
    public static Finding FiguresBesideGroup(string group, string figures, Position at) => new(
        FindingCodes.RowPhantom, Severity.Warning, $"{at.InWords}“{group}”是分组标题，格式中不填数据，所列数据（{figures}）未计入。如有遗漏，请填入所属的具体项目。", at)
    {
        Detail = $"{at.InWords}“{group}”：{Spaced(figures)}",
    };

    /// <summary>Table 二 has all rows of the form and another one.</summary>
    public static Finding RowExtra(string label, string figures, Position at) => new(
        FindingCodes.RowExtra, Severity.Info, $"{at.InWords}“{label}”不是格式中的项目，所列数据（{figures}）未计入。", at)
    {
        Detail = $"{at.InWords}“{label}”：{Spaced(figures)}",
    };

    /// <summary>A row of figures matches no row of the form.</summary>
    public static Finding RowUnknown(string label, string figures, Position at, string? perhaps = null) => new(
        FindingCodes.RowUnknown, Severity.Error,
        $"{at.InWords}{(label.Length > 0 ? $"“{label}”" : "（无项目名称）")}无法对应到格式中的任何项目，所列数据（{figures}）未计入。"
        + (perhaps is null ? "请按格式核对项目名称。" : $"如属于“{perhaps}”一行，则该行所读数据不完整或者有误，请一并核对。"), at)
    {
        Detail = $"{at.InWords}{(label.Length > 0 ? $"“{label}”" : "（无项目名称）")}：{Spaced(figures)}{(perhaps is null ? "" : $"，可能属于“{perhaps}”一行")}",
    };

    /// <summary>A row has too many figures to be parsed.</summary>
    public static Finding RowUnreadable(string row, Position at) => new(
        FindingCodes.RowUnreadable, Severity.Error, $"{at.InWords}“{row}”的单元格数与格式不符，无法确定各数据的位置，该行各项按缺失处理。请按格式重新填写该行。", at)
    {
        Detail = $"{at.InWords}“{row}”",
    };

    /// <summary>Several readings are possible and none is proved.</summary>
    public static Finding CellsAmbiguous(string row, IReadOnlyList<string> readings, Position at) =>
        new(
            FindingCodes.CellAmbiguous,
            Severity.Error,
            $"{at.InWords}“{row}”有多种读法：{string.Join("；或 ", readings.Take(3))}{(readings.Count > 3 ? $" 等 {readings.Count} 种" : "")}。勾稽关系和正文均不能确定，读法不一致的单元格按“无法辨认”处理。请核对该行后重新上传。",
            at)
        {
            Detail = $"{at.InWords}“{row}”",
        };

    /// <summary>The identities rejected the positional reading and proved another one.</summary>
    public static Finding CellsInferred(string row, string? rejected, string chosen, Position at) => new(
        FindingCodes.CellInferred, Severity.Warning,
        $"{at.InWords}“{row}”的单元格与格式不完全对应，依据勾稽关系读作 {chosen}{(rejected is null ? "" : $"，未采用 {rejected}")}。请核对该行。", at)
    {
        Detail = $"{at.InWords}“{row}”",
    };

    /// <summary>A row of table 二 has one cell too many, and no sum proves which.</summary>
    public static Finding ExtraCell(string row, string chosen, Position at) => new(
        FindingCodes.CellSpare, Severity.Warning, $"{at.InWords}“{row}”的单元格比格式多，依次读作 {chosen}；该行没有勾稽关系可以印证。请核对各数据是否错位。", at)
    {
        Detail = $"{at.InWords}“{row}”",
    };

    /// <summary>A number is alone on the line below a row of table 二. No sum tells whether it belongs to the row.</summary>
    public static Finding StrayNumber(string row, string figure, Position at) => new(
        FindingCodes.LineStray, Severity.Warning, $"{at.InWords}单独列有“{figure}”，未计入；可能是页码，也可能是上方“{row}”一行的数据，而该行没有勾稽关系可以印证。请核对该行。", at)
    {
        Detail = $"{at.InWords}的“{figure}”，上一行为“{row}”",
    };

    /// <summary>Rows of table 二 with traces of lost cells, or with text that may or may not be a figure.</summary>
    /// <param name="rows">The rows, at least one: label, figures as read, position.</param>
    /// <param name="hasStrayFigures">Whether the table has numbers or marks of its own between the rows.</param>
    public static Finding RowsWithLostCells(IReadOnlyList<(string Row, string Chosen, Position At)> rows, bool hasStrayFigures) => new(
        FindingCodes.RowScattered, Severity.Warning,
        $"第二部分统计表{(hasStrayFigures ? "夹有单独的数字、零散的符号，或者一个单元格中有两个数字" : "没有保留行列，且部分单元格缺失或者无法辨认")}；"
        + $"以下各行没有勾稽关系可以印证，其中可能混入页码或者序号：{string.Join("；", rows.Select(row => $"{row.At.InWords}“{row.Row}”读作 {row.Chosen}"))}。请核对。",
        rows[0].At)
    {
        Detail = Listing([.. rows.Select(row => $"{row.At.InWords}“{row.Row}”")]),
    };

    /// <summary>An identity fails with every reading of the doubtful rows.</summary>
    public static Finding IdentityFailsAnyway(Identity identity, Position at) => new(
        FindingCodes.SumAnyway, Severity.Error,
        $"“{identity.Label}”{(identity.IsRowIdentity ? "" : "列")}：有疑问的单元格无论采用哪种读法，勾稽关系（{identity.Kind.Code}）均不成立。请核对其中各项。", at)
    {
        Detail = identity.Where,
    };

    /// <summary>The narrative decided between several readings.</summary>
    public static Finding CellsFromNarrative(string row, string rejected, string chosen, string quotes, Position at) => new(
        FindingCodes.CellNarrative, Severity.Warning,
        $"{at.InWords}“{row}”按位置读作 {rejected}，与正文（{quotes}）不符；依据正文读作 {chosen}。请核对该行是否错位并更正。", at)
    {
        Detail = $"{at.InWords}“{row}”",
    };

    /// <summary>Cells missing from the row.</summary>
    public static Finding CellsAbsent(string row, IReadOnlyList<string> labels, Position at) => new(
        FindingCodes.CellAbsent, Severity.Error, $"{at.InWords}“{row}”缺少单元格：{string.Join("、", labels)}。按缺失处理（不作 0），请补充。", at)
    {
        Detail = $"{at.InWords}“{row}”：{Cells(labels)}",
    };

    /// <summary>A cell cannot be read as a figure of its kind.</summary>
    public static Finding CellIllegible(string label, string raw, string wanted, Position at) => new(
        FindingCodes.CellIllegible, Severity.Error, $"{at.InWords}“{label}”{Illegible(raw)}，应为{wanted}，按“无法辨认”处理。请更正。", at)
    {
        Detail = $"{at.InWords}“{label}”{Illegible(raw)}，应为{wanted}",
    };

    // The replacement character stands for ink that nothing reads.
    private static string Illegible(string raw) => raw == "\uFFFD" ? "的字迹不能辨认" : $"填写为“{raw}”";

    /// <summary>A block of table 二 has the header of another form, so its columns have other meanings.</summary>
    /// <param name="form">The form of the report.</param>
    /// <param name="block">The block.</param>
    /// <param name="other">The form of the header.</param>
    /// <param name="printed">The printed labels.</param>
    /// <param name="at">The position of the header.</param>
    public static Finding HeaderOfOtherForm(
        DisclosureForm form, DisclosureBlock block, DisclosureForm other, string printed, Position at) =>
        new(
            FindingCodes.HeaderOtherForm,
            Severity.Error,
            $"{at.InWords}“{block.Article}”的表头为“{printed}”，属于{other.Name}；本报告采用{form.Name}，该处应为“{string.Join('、', block.Columns.Select(column => column.Label))}”。"
                + "两种格式口径不同，该处各行数据未计入。请按同一格式填报。",
            at)
        {
            Detail = $"{at.InWords}“{block.Article}”的表头为“{printed}”，应为“{string.Join('、', block.Columns.Select(column => column.Label))}”",
        };

    /// <summary>An amount is printed in a different unit from the form's.</summary>
    /// <param name="column">The column of the form.</param>
    /// <param name="cell">The amount as printed.</param>
    /// <param name="unit">Its unit.</param>
    public static Finding AmountInOtherUnit(FormColumn column, Cell cell, MoneyUnit unit) => new(
        FindingCodes.AmountUnit, Severity.Error,
        $"{cell.At.InWords}“{column.Label}”填写为“{cell.Raw}”，所注单位为“{unit.Name}”，格式规定为{column.Unit}，本数未计入。"
        + (InUnitOf(column, cell, unit) is { } amount ? $"如单位属实，应为 {amount} {column.Unit}，请核对后更正。" : $"请折合为{column.Unit}后更正。"), cell.At)
    {
        Detail = $"{cell.At.InWords}“{column.Label}”填为“{cell.Raw}”，所注单位为{unit.Name}，应为{column.Unit}",
    };

    /// <summary>No unit is printed for an amount, or several different ones.</summary>
    /// <param name="column">The column of the form.</param>
    /// <param name="cell">The amount as printed.</param>
    /// <param name="units">The printed units.</param>
    public static Finding AmountWithoutUnit(FormColumn column, Cell cell, ImmutableArray<MoneyUnit> units) => new(
        FindingCodes.AmountUnitOpen, Severity.Error,
        $"{cell.At.InWords}“{column.Label}”填写为“{cell.Raw}”，{(units.IsEmpty ? "表头和数据均未注明单位" : $"所注单位不一（{string.Join('、', units.Select(unit => unit.Name))}）")}，"
        + $"无法判定是否为{column.Unit}，本数未计入。请按格式在表头注明“单位：{column.Unit}”。", cell.At)
    {
        Detail = $"{cell.At.InWords}“{column.Label}”填为“{cell.Raw}”",
    };

    /// <summary>The header matches the form, but its unit is cut off.</summary>
    /// <param name="column">The column of the form.</param>
    /// <param name="cell">The amount as printed.</param>
    public static Finding AmountUnitImplied(FormColumn column, Cell cell) => new(
        FindingCodes.AmountUnitImplied, Severity.Warning,
        $"{cell.At.InWords}“{column.Label}”填写为“{cell.Raw}”，表头未注明单位，按格式规定的{column.Unit}计入。请核对，并按格式在表头注明单位。", cell.At)
    {
        Detail = $"{cell.At.InWords}“{column.Label}”填为“{cell.Raw}”，按{column.Unit}计",
    };

    private static string? InUnitOf(FormColumn column, Cell cell, MoneyUnit unit) =>
        cell.Value is { } value && unit.ToYuan(value) is { } yuan && MoneyUnit.In(column.Unit) is { Yuan: { } scale }
            ? (yuan / scale).ToString("0.########", CultureInfo.InvariantCulture)
            : null;
}
