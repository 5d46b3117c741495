using System.Text.RegularExpressions;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Places;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>The scope of a report: the compilation of a whole level (条例第四十九条第二款), or the report of a single body.</summary>
/// <param name="IsCompilation">Whether it is a compilation.</param>
/// <param name="Evidence">The evidence, for a receipt.</param>
/// <param name="Finding">A finding for the clerk; null if none.</param>
internal sealed partial record ReportScope(bool IsCompilation, string Evidence, Finding? Finding)
{
    /// <summary>Decides by the hints, then by the report's statements about its scope, then by the body's name.</summary>
    public static ReportScope Decide(
        NamedBody? body, string agency, PlaceResolution place, RunningText text, ReportHints hints, PlaceResolver places)
    {
        // The website of a government carries the reports of all its bodies.
        var isCompilation = place.IsCompilation && (hints.Agency is not null || body is not { Source: BodySource.Portal });
        if (hints.IsCompilation is { } settled)
        {
            var source = hints.Settled.IsCompilation is null ? "上传信息或者更正文件" : SettledFacts.Source;
            return new ReportScope(
                settled, $"{source}指明为{Kind(settled)}",
                settled == isCompilation ? null : FindingCatalogue.ScopeSettled(agency, Kind(settled), Kind(isCompilation), source));
        }

        if (isCompilation && OwnOnly().Match(text.Whole) is { Success: true } own)
            return ByText(false, own, agency);
        if (!isCompilation
            && Office().IsMatch(agency)
            && Compiles().Match(text.Whole) is { Success: true } whole
            && IsOfficeOfAGovernment(agency, hints, places))
        {
            return ByText(true, whole, agency);
        }

        return new ReportScope(
            isCompilation, agency.Length == 0 ? "未写明机关，按单个机关处理" : $"“{agency}”{(isCompilation ? "是一级人民政府" : "是单个机关")}", null);
    }

    private static ReportScope ByText(bool isCompilation, Match match, string agency) => new(
        isCompilation, $"正文称“{match.Value}”", FindingCatalogue.ScopeFromText(agency, match.Value, Kind(isCompilation)));

    // Only an office that compiles for its government counts; the 下属单位 of a bureau are not a level.
    private static bool IsOfficeOfAGovernment(string agency, ReportHints hints, PlaceResolver places)
    {
        var office = Office().Match(agency);
        return office.Success
            && places.Resolve(office.Groups["government"].Value, null, new ReportHints(hints.Adcode, hints.Year)).IsCompilation;
    }

    private static string Kind(bool isCompilation) => isCompilation ? "一级政府的汇总报告" : "本机关自身的报告";

    [GeneratedRegex("^(?<government>.{2,}?(?:政府|行政公署))(?:办公室|办公厅|办)(?:[（(].*)?$")]
    private static partial Regex Office();

    [GeneratedRegex(
        "(?:本年度报告|本报告|报告(?:所列|中所列)?数据|统计数据|数据范围|统计范围)[^。；，]{0,30}(?<![不未])(?:涵盖|汇总|包含|包括|覆盖|综合)[^。；]{0,30}?(?:各县|各市|各区|各旗|各乡镇|各镇|各街道|各部门|各单位|各级|所属部门|工作部门|全[省市县区旗州盟])[^。；，]{0,20}"
            + "|(?:由|根据|依据)[^。；]{0,40}(?:各县|各市|各区|各旗|各乡镇|各部门|各单位|各地|各级行政机关)[^。；]{0,40}(?:汇总|综合)(?:编制|形成|整理|而成)"
            + "|(?:汇总|综合)了?(?:全[省市县区旗州盟]|各县|各市|各区|各旗|各乡镇|各部门)[^。；，]{0,30}(?:报告|数据)[^。；，]{0,8}(?:编制|形成|整理|而成)"
    )]
    private static partial Regex Compiles();

    [GeneratedRegex(
        "(?:本年度报告|本报告|报告(?:所列|中所列)?数据|统计数据|数据范围|统计范围)[^。；，]{0,20}(?:仅|只)[^。；，]{0,12}(?:本级|本机关|办公室|办公厅)[^。；，]{0,16}"
            + "|(?:本年度报告|本报告|报告(?:所列|中所列)?数据|统计数据|数据范围|统计范围)[^。；]{0,30}不(?:含|包括|包含|涵盖)[^。；，]{0,6}(?:各?县|各?区|各?旗|各?乡|各?镇|各?部门|工作部门|所属|下级|其他)[^。；，]{0,16}"
    )]
    private static partial Regex OwnOnly();
}
