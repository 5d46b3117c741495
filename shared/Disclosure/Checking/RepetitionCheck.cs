using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Prints;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Checking;

/// <summary>
/// 雷同: compares the text and the tables of a report with those of the same body in the year before. Scoring rules sanction a report
/// that repeats last year's.
/// </summary>
public static class RepetitionCheck
{
    /// <summary>More than this share of a text is a repetition.</summary>
    public const double Threshold = 0.5;

    /// <summary>Equal tables with fewer numbers other than 0 say nothing: a small body may have two years alike.</summary>
    public const int MinNumbers = 12;

    /// <summary>Returns the findings for the later report; none if the years are not consecutive.</summary>
    /// <param name="previous">The report of the year before.</param>
    /// <param name="current">The later report.</param>
    public static IEnumerable<Finding> Compare(DisclosureReport previous, DisclosureReport current)
    {
        if (previous.Year + 1 != current.Year)
            yield break;
        if (Share(current.Prints.Overview, previous.Prints.Overview) is { } overview)
            yield return FindingCatalogue.TextRepeated("一、总体情况", previous.Year!.Value, overview);
        if (Share(current.Prints.Problems, previous.Prints.Problems) is { } problems)
            yield return FindingCatalogue.TextRepeated("五、存在的主要问题及改进情况", previous.Year!.Value, problems);
        if (HasSameTables(previous, current))
            yield return FindingCatalogue.TablesRepeated(previous.Year!.Value);
    }

    /// <summary>The share of a text that stands in another, too; null unless it is above <see cref="Threshold"/>.</summary>
    public static double? Share(TextPrint? text, TextPrint? other) =>
        text is not null && other is not null && text.ShareIn(other) is > Threshold and var share ? share : null;

    private static bool HasSameTables(DisclosureReport previous, DisclosureReport current) =>
        previous.Form == current.Form
        && current.Cells.Count(cell => cell.Addend is { } number && number != 0) >= MinNumbers
        && previous.Cells.Select(cell => cell.Addend).SequenceEqual(current.Cells.Select(cell => cell.Addend));
}
