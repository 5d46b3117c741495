using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

/// <content>Findings of the checks.</content>
public static partial class FindingCatalogue
{
    private const int MaxClaims = 3;

    /// <summary>An identity fails; the finding has the code of the identity.</summary>
    public static Finding IdentityFails(Identity identity, IdentityAssessment sums, Position at) =>
        new(
            identity.Kind.Code,
            Severity.Error,
            identity.Kind switch
            {
                IdentityKind.RequestOutcome =>
                    $"“{identity.Label}”列：办理结果（七）总计为 {sums.Left}，各项办理结果相加为 {sums.Right}，相差 {sums.Left - sums.Right}。请核对该列。",
                IdentityKind.RequestBalance =>
                    $"“{identity.Label}”列：新收与上年结转之和为 {sums.Left}，办理结果总计与结转下年度之和为 {sums.Right}，相差 {sums.Left - sums.Right}。请核对该列。",
                IdentityKind.DisputeGroup =>
                    $"“{identity.Label}”：总计为 {sums.Left}，各项结果相加为 {sums.Right}，相差 {sums.Left - sums.Right}。请核对该组数据。",
                _ =>
                    $"“{identity.Label}”一行：总计为 {sums.Left}，各类申请人相加为 {sums.Right}，相差 {sums.Left - sums.Right}。请核对该行。",
            },
            at)
        {
            Detail = $"{identity.Where}：{identity.LeftName}为 {sums.Left}，{identity.RightName}为 {sums.Right}",
        };

    /// <summary>A missing or illegible cell was filled with the only value its row and column allow.</summary>
    public static Finding CellFilled(string label, string row, string column, decimal value, Position at) => new(
        FindingCodes.CellFilled, Severity.Warning,
        $"{at.InWords}“{label}”缺失或无法辨认，“{row}”一行和“{column}”列的勾稽关系均只允许 {value}，按此推定并标注‡。请核对后补正。", at)
    {
        Detail = $"{at.InWords}“{label}”，按 {value} 计",
    };

    /// <summary>A cell of a picture was read in several ways, and the sums allow one of them.</summary>
    /// <param name="label">The cell.</param>
    /// <param name="figures">What its ink may say.</param>
    /// <param name="identity">The sum.</param>
    /// <param name="value">What it allows.</param>
    /// <param name="at">Where the cell stands.</param>
    public static Finding CandidateProved(
        string label, ImmutableArray<decimal> figures, string identity, decimal value, Position at) =>
        new(
            FindingCodes.CellCandidate,
            Severity.Warning,
            $"{at.InWords}“{label}”字迹不清，可能是 {string.Join('、', figures)}，“{identity}”的勾稽关系只允许 {value}，按此推定并标注‡。请核对。",
            at)
        {
            Detail = $"{at.InWords}“{label}”，按 {value} 计",
        };

    /// <summary>A damaged print was read as the number the identities prove.</summary>
    public static Finding PrintProved(string label, string raw, decimal value, Position at) => new(
        FindingCodes.CellMisprint, Severity.Warning,
        $"{at.InWords}“{label}”填写为“{raw}”，疑为 {value}，勾稽关系予以印证，按此推定并标注‡。请核对后更正。", at)
    {
        Detail = $"{at.InWords}“{label}”填为“{raw}”，按 {value} 计",
    };

    /// <summary>Blanks that the identities prove to be 0.</summary>
    public static Finding BlanksProved(int count, Position at) => new(
        FindingCodes.BlankZero, Severity.Info, $"有 {count} 个空白单元格，依据勾稽关系按 0 计入汇总。没有发生的请填“0”。", at)
    {
        Detail = $"共 {count} 个空白单元格",
    };

    /// <summary>Blanks that may or may not be 0.</summary>
    public static Finding BlanksOpen(IReadOnlyList<string> labels, Position at) => new(
        FindingCodes.BlankOpen, Severity.Warning,
        $"有 {labels.Count} 个空白单元格无法判定是否为 0（{string.Join("、", labels.Take(3))}{(labels.Count > 3 ? "等" : "")}），不计入汇总。没有发生的请填“0”。", at)
    {
        Detail = $"共 {labels.Count} 个，如{Cells(labels.Take(MaxListed))}",
    };

    /// <summary>A blank that may or may not be 0, in a sum that has figures.</summary>
    public static Finding BlankInSum(Identity identity, Position at) => new(
        FindingCodes.BlankSum, Severity.Warning,
        $"“{identity.Label}”{(identity.IsRowIdentity ? "一行" : "列")}有空白单元格，勾稽关系（{identity.Kind.Code}）无法核对，所填数据未经印证。没有发生的请填“0”，并核对其中各项。", at)
    {
        Detail = identity.Where,
    };

    /// <summary>
    /// Rows with blank or lost cells whose figures no column confirms. The row's own sum holds in any column order, so it
    /// proves nothing.
    /// </summary>
    public static Finding RowsUnproved(IReadOnlyList<string> rows, RowDoubt doubt, IdentityKind? sum, Position at) =>
        new(
            FindingCodes.RowUnproved,
            Severity.Warning,
            $"{string.Join("、", rows.Select(row => $"“{row}”"))}{(rows.Count > 1 ? $"等 {rows.Count} 行" : "一行")}{doubt.Reason}，所填数据{(sum is not { } kind ? "没有勾稽关系可以印证" : $"只经本行合计（{kind.Code}）核对，未经各列合计印证")}，所在栏目可能错位。{doubt.Advice}，并核对各数所在栏目。",
            at)
        {
            Detail = $"{Quoted(rows)}：{doubt.Reason}",
        };

    /// <summary>Two rows of table 三 that seem to be exchanged.</summary>
    public static Finding RowsExchanged(string upper, string lower, Position at) => new(
        FindingCodes.RowsExchanged, Severity.Warning, $"“{upper}”与“{lower}”两行的数据互换后，不成立的各列勾稽关系即告成立，两行可能填反；仍按所填读取。请核对这两行。", at)
    {
        Detail = $"“{upper}”与“{lower}”",
    };

    /// <summary>The running text states a different figure from the tables.</summary>
    public static Finding NarrativeDiffers(NarrativeClaim claim, decimal? printed) =>
        new(
            FindingCodes.TextDiffers,
            Severity.Warning,
            $"正文{claim.At.InWords}称“{claim.Quote}”（{claim.Subject} {claim.Value} {claim.Unit}），统计表为 {(printed is { } value ? $"{value} {claim.Unit}" : "其他数值")}；采用统计表。请核对并使两处一致。",
            claim.At)
        {
            Detail = $"正文{claim.At.InWords}称“{claim.Quote}”，统计表为 {(printed is { } figure ? $"{figure} {claim.Unit}" : "其他数值")}",
        };

    /// <summary>The running text states figures that are missing from the tables.</summary>
    /// <param name="claims">The statements, at least one, in the order of the text.</param>
    public static Finding NarrativeOpen(IReadOnlyList<NarrativeClaim> claims) =>
        new(
            FindingCodes.TextOpen,
            Severity.Warning,
            $"正文{claims[0].At.InWords}称{string.Join("、", claims.Take(MaxClaims).Select(claim => $"“{claim.Quote}”（{claim.Subject} {claim.Value} {claim.Unit}）"))}{(claims.Count > MaxClaims ? $"等 {claims.Count} 处" : "")}，统计表中对应单元格缺失或无法辨认，无从核对；正文数字不代入统计表。请补全统计表。",
            claims[0].At)
        {
            Detail = $"正文{claims[0].At.InWords}称{Quoted([.. claims.Select(claim => claim.Quote)])}",
        };

    /// <summary>“收到” in the text includes the requests carried over.</summary>
    public static Finding NarrativeIncludesCarriedOver(NarrativeClaim claim) => new(
        FindingCodes.TextIncludesCarried, Severity.Info, $"正文{claim.At.InWords}所称“{claim.Quote}”为新收与上年结转之和，与统计表一致。", claim.At)
    {
        Detail = $"正文{claim.At.InWords}称“{claim.Quote}”",
    };

    /// <summary>A county reports regulations (规章), which it cannot make.</summary>
    public static Finding RegulationsOfCounty(string county, string label, Cell cell) => new(
        FindingCodes.PlausRegulation, Severity.Warning, $"“{label}”填报 {cell.Value} 件，而县级机关（{county}）无规章制定权（《立法法》）。请核对是否应填入“行政规范性文件”。", cell.At)
    {
        Detail = $"“{label}”填报 {cell.Value} 件",
    };

    /// <summary>The figure carried over differs from the figure carried forward the year before.</summary>
    public static Finding CarryDiffers(string column, int previousYear, decimal forward, decimal over, Position at) => new(
        FindingCodes.XYearCarry, Severity.Warning, $"“{column}”列：{previousYear} 年度报告结转下年度 {forward} 件，本报告上年结转 {over} 件，两者不一致。请核对。", at)
    {
        Detail = $"“{column}”列：{previousYear} 年度报告结转下年度 {forward} 件，本报告上年结转 {over} 件",
    };

    /// <summary>The number in force does not follow from last year's.</summary>
    public static Finding InForceDiffers(
        string row, int previousYear, decimal before, decimal issued, decimal repealed, decimal after, Position at) =>
        new(
            FindingCodes.XYearT2,
            Severity.Info,
            $"“{row}”：{previousYear} 年现行有效 {before} 件，加本年制发 {issued} 件、减本年废止 {repealed} 件为 {before + issued - repealed} 件，本报告现行有效 {after} 件。如因失效或清理所致，请忽略。",
            at)
        {
            Detail = $"“{row}”：上一年度现行有效 {before} 件，加本年制发 {issued} 件、减本年废止 {repealed} 件为 {before + issued - repealed} 件，本报告为 {after} 件",
        };

    /// <summary>An amount is at least a hundred times that of the year before, or at most a hundredth.</summary>
    /// <param name="field">Its field.</param>
    /// <param name="previousYear">The year before.</param>
    /// <param name="before">The amount of the year before, in 万元; 采购总金额 in 元.</param>
    /// <param name="after">The amount of this year, in the same unit.</param>
    /// <param name="at">The position of the amount.</param>
    public static Finding AmountJumps(FormField field, int previousYear, decimal before, decimal after, Position at)
    {
        var unit = field.Unit.Length > 0 ? field.Unit : "元";
        return new Finding(
            FindingCodes.XYearAmount, Severity.Warning,
            $"“{field.Label}”：{previousYear} 年为 {before} {unit}，本报告为 {after} {unit}，相差百倍以上。请核对所填单位（元、万元）是否有误。", at)
        {
            Detail = $"“{field.Label}”：{previousYear} 年为 {before} {unit}，本报告为 {after} {unit}",
        };
    }

    /// <summary>More than half of a part of the text stands in the report of the year before, too.</summary>
    /// <param name="part">The title of the part.</param>
    /// <param name="previousYear">The year before.</param>
    /// <param name="share">The share, estimated: 0 to 1.</param>
    public static Finding TextRepeated(string part, int previousYear, double share)
    {
        var percent = (int)Math.Round(share * 100, MidpointRounding.AwayFromZero);
        return new Finding(
            FindingCodes.XYearText, Severity.Warning,
            $"“{part}”约有 {percent}% 的文字与 {previousYear} 年度报告相同（不计数字和各报告通用的语句）。请核对是否如实反映本年度情况。", default)
        {
            Detail = $"“{part}”约有 {percent}% 的文字与 {previousYear} 年度报告相同",
        };
    }

    /// <summary>Every figure of every table is that of the year before.</summary>
    /// <param name="previousYear">The year before.</param>
    public static Finding TablesRepeated(int previousYear) => new(
        FindingCodes.XYearTables, Severity.Warning, $"统计表的全部数据与 {previousYear} 年度报告逐格相同。请核对是否误用上一年度的统计表。", default)
    {
        Detail = $"统计表的全部数据与 {previousYear} 年度报告逐格相同",
    };
}
