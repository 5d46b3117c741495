using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

public static partial class FindingCatalogue
{
    /// <summary>The name of the body does not decide its place.</summary>
    /// <param name="agency">The body as printed; empty if the report does not name it.</param>
    /// <param name="candidates">Full paths with codes of possible places; may be empty.</param>
    /// <param name="count">The total number of possible places.</param>
    /// <param name="isExact">Whether the candidates have the name; otherwise they only look like it.</param>
    public static Finding PlaceUnresolved(string agency, IReadOnlyList<string> candidates, int count, bool isExact)
    {
        var list = $"{string.Join("、", candidates)}{(count > candidates.Count ? $"等{count}处" : "")}";
        var cause = agency.Length == 0 ? "未能识别报告机关，无法确定其行政区划"
            : candidates.Count == 0 ? $"不能确定“{agency}”所属的行政区划：名称中没有可以识别的地名"
            : isExact ? $"不能确定“{agency}”所属的行政区划，可能是：{list}"
            : $"不能确定“{agency}”所属的行政区划：没有这一名称的行政区划，名称相近的有：{list}";
        return new Finding(FindingCodes.PlaceUnresolved, Severity.Error,
            $"{cause}。确定之前本报告不计入任何地区。请核对机关名称，并将文件放入“行政区划代码/年度/”文件夹（例如“130600/2024/”）后重新提交，或者在更正文件中注明该文件的行政区划代码。",
            default)
        {
            Detail = agency.Length == 0 ? null
                : candidates.Count == 0 ? $"“{agency}”：名称中没有可以识别的地名"
                : isExact ? $"“{agency}”：可能属于{list}"
                : $"“{agency}”：没有这一名称的行政区划，名称相近的有{list}",
        };
    }

    /// <summary>The hint and the name of the body mean different places.</summary>
    /// <param name="agency">The body as printed.</param>
    /// <param name="fromName">Full path meant by the name; 全国 for a national body.</param>
    /// <param name="fromHint">Full path of the hint, which is used.</param>
    /// <param name="source">Where the hint comes from.</param>
    public static Finding PlaceConflict(string agency, string fromName, string fromHint, string source) =>
        new(
            FindingCodes.PlaceConflict,
            Severity.Warning,
            $"{source}指明的行政区划是“{fromHint}”，与机关名称“{agency}”所指的“{fromName}”不一致，已按“{fromHint}”归类。"
                + (source == SettledFacts.Source ? "请核对；有误的，请重新核定。" : "请核对；有误的，请将文件移至正确的“行政区划代码/年度/”文件夹，或者改正更正文件后重新提交。"),
            default)
        {
            Detail = $"“{agency}”所指的是“{fromName}”，现归入“{fromHint}”",
        };

    /// <summary>The register of bodies has the body at another place than the report or a hint.</summary>
    /// <param name="agency">The body as printed.</param>
    /// <param name="registered">Full path of its place in the register.</param>
    /// <param name="source">What means the other place.</param>
    /// <param name="other">Full path of the other place.</param>
    /// <param name="used">Full path of the place used.</param>
    public static Finding PlaceRegister(string agency, string registered, string source, string other, string used) =>
        new(
            FindingCodes.PlaceRegister,
            Severity.Warning,
            $"应报机关名单所列“{agency}”的行政区划是“{registered}”，与{source}的“{other}”不一致，已按“{used}”归类。请核对；名单有误的，请改正名单；归类有误的，请将文件放入正确的“行政区划代码/年度/”文件夹后重新提交。",
            default)
        {
            Detail = $"“{agency}”在应报机关名单中属于“{registered}”，另一处为“{other}”，现归入“{used}”",
        };

    /// <summary>The text of the report means a different place from the name of the body.</summary>
    /// <param name="agency">The body as printed.</param>
    /// <param name="place">Full path of the place used.</param>
    /// <param name="words">The words and their position.</param>
    /// <param name="other">Full path of the place they mean.</param>
    public static Finding PlaceContradicted(string agency, string place, string words, string other) =>
        new(
            FindingCodes.PlaceContradicted,
            Severity.Warning,
            $"{words}所指的“{other}”不在“{place}”范围内，与机关名称“{agency}”所属的行政区划不一致，已按“{place}”归类。请核对机关名称和该处文字；归类有误的，请将文件放入“行政区划代码/年度/”文件夹后重新提交，或者在更正文件中注明行政区划代码。",
            default)
        {
            Detail = $"{words}所指的是“{other}”，现归入“{place}”",
        };

    /// <summary>The text of the report means several places; none is used.</summary>
    /// <param name="agency">The body as printed.</param>
    /// <param name="words">Words that mean one place.</param>
    /// <param name="others">Words that mean another place; null if only the name of the body means it.</param>
    public static Finding PlaceEvidenceOpen(string agency, string words, string? others) =>
        new(FindingCodes.PlaceEvidenceOpen, Severity.Warning,
            $"{words}与{others ?? $"机关名称“{agency}”"}指向不同的行政区划，未据以归类。请核对两处文字。",
            default)
        {
            Detail = $"{words}与{others ?? $"机关名称“{agency}”"}",
        };

    /// <summary>The name or code is no longer in use.</summary>
    /// <param name="former">The former name or code.</param>
    /// <param name="year">The year it went out of use.</param>
    /// <param name="successor">Full path of the successor.</param>
    /// <param name="source">The document that ordered the change.</param>
    public static Finding PlaceRenamed(string former, int year, string successor, string source) =>
        new(FindingCodes.PlaceRenamed, Severity.Info,
            $"“{former}”已于{year}年变更为“{successor}”（{source}），已按变更后的行政区划归类。请确认；不当的，请在更正文件中注明行政区划代码。",
            default)
        {
            Detail = $"“{former}”已于 {year} 年变更为“{successor}”",
        };

    /// <summary>A hint contains an unknown code.</summary>
    /// <param name="code">The code as given.</param>
    public static Finding PlaceCodeUnknown(string code) =>
        new(FindingCodes.PlaceCodeUnknown, Severity.Warning,
            $"行政区划代码“{code}”不存在，已不予采用，改按机关名称归类。请将文件夹名称或者更正文件中的代码改为六位行政区划代码后重新提交。",
            default)
        {
            Detail = $"“{code}”",
        };
}
