using System.Collections.Immutable;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Notices;

/// <summary>Groups the findings of a receipt by their causes.</summary>
internal static class NoticeMatters
{
    private const int MaxDetails = 8;
    private const int MaxLength = 200;

    /// <summary>One matter for each cause: errors first, then warnings, then remarks, each in the order of the catalogue.</summary>
    public static ImmutableArray<NoticeMatter> List(ImmutableArray<Finding> findings) =>
    [
        .. findings
            .GroupBy(finding => NoticeCauseCatalogue.Rank(finding.Code))
            .OrderByDescending(group => group.Max(finding => finding.Severity))
            .ThenBy(group => group.Key)
            .Select(group => Create(group.Key, [.. group])),
    ];

    /// <summary>The sentence of the first of these matters that is more than a remark; null if there is none.</summary>
    public static string? FirstSentence(ImmutableArray<Finding> findings) => findings
        .Where(finding => finding.Severity > Severity.Info)
        .OrderByDescending(finding => finding.Severity).ThenBy(finding => NoticeCauseCatalogue.Rank(finding.Code))
        .Select(finding => CauseOf(NoticeCauseCatalogue.Rank(finding.Code)).Sentence)
        .FirstOrDefault();

    private static NoticeMatter Create(int rank, ImmutableArray<Finding> findings)
    {
        var details = findings.Select(finding => finding.Detail).OfType<string>().Distinct().ToList();
        return new NoticeMatter(
            findings.Max(finding => finding.Severity),
            CauseOf(rank).Sentence,
            [.. details.Take(MaxDetails).Select(detail => PlainWords.From(detail, MaxLength))],
            Math.Max(0, details.Count - MaxDetails),
            [.. findings.Select(finding => finding.Code).Distinct()]);
    }

    private static NoticeCause CauseOf(int rank) =>
        rank < NoticeCauseCatalogue.All.Length ? NoticeCauseCatalogue.All[rank] : NoticeCauseCatalogue.Unknown;
}
