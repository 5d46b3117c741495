using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Findings;

public static partial class FindingCatalogue
{
    /// <summary>Two files of the same body and year print different names; one of the files counts.</summary>
    /// <param name="name">The name in the counted file.</param>
    /// <param name="other">The name in the other file.</param>
    public static Finding BodyOtherName(string name, string other) =>
        new(FindingCodes.BodyOtherName, Severity.Info, $"“{other}”与“{name}”系同一机关，只计一份。确为两个机关的，请在更正文件中分别注明机关名称。", default)
        {
            Detail = $"“{other}”与“{name}”",
        };

    /// <summary>The body printed another name the year before.</summary>
    /// <param name="name">The current name.</param>
    /// <param name="former">The former name.</param>
    /// <param name="year">The year of the former name.</param>
    public static Finding BodyRenamed(string name, string former, int year) =>
        new(FindingCodes.BodyRenamed, Severity.Info, $"本机关{year}年度报告的名称为“{former}”，本年度为“{name}”，已按同一机关比较。确为两个机关的，请在更正文件中分别注明机关名称。", default)
        {
            Detail = $"{year} 年度为“{former}”，本年度为“{name}”",
        };

    /// <summary>A body with a similar name reported the year before and has not reported since.</summary>
    /// <param name="name">The current name.</param>
    /// <param name="former">The other body.</param>
    /// <param name="year">The last year of the other body.</param>
    public static Finding BodyPossiblyRenamed(string name, string former, int year) =>
        new(
            FindingCodes.BodyPerhapsRenamed,
            Severity.Info,
            $"“{name}”没有上一年度报告，“{former}”有{year}年度报告而没有本年度报告，可能是同一机关更名或者改组，现按两个机关处理。请确认；系同一机关的，请在更正文件中统一机关名称。",
            default)
        {
            Detail = $"“{name}”与“{former}”",
        };
}
