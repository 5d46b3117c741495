using System.Text.RegularExpressions;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Head;

/// <summary>Finds the publisher of a page and the owner of its website.</summary>
internal static partial class PublicationParser
{
    private const int MaxLineLength = 120;

    public static IEnumerable<NamedBody> Parse(IEnumerable<SourceLine> furniture)
    {
        foreach (var line in furniture)
        {
            if (!IsMarked(line))
                continue;
            var text = TitleParser.Compact(line.IsRow ? string.Join(' ', line.Cells.Where(cell => !cell.IsEmpty)) : line.Prose);
            foreach (var body in Parse(text, line.At))
                yield return body;
        }
    }

    private static bool IsMarked(SourceLine line)
    {
        var (length, isMarked) = (0, false);
        foreach (var cell in line.Cells)
        {
            length += cell.Length;
            if (length > MaxLineLength)
                return false;
            isMarked |= Mark().IsMatch(cell.Span);
        }

        return isMarked;
    }

    private static IEnumerable<NamedBody> Parse(string line, Position at)
    {
        if (Publisher().Match(line) is { Success: true } publisher && BodyNames.IsBody(publisher.Groups["agency"].Value))
            yield return new NamedBody(publisher.Groups["agency"].Value, BodySource.Publication, at);
        if (Site().Match(line) is { Success: true } site && BodyNames.IsBody(site.Groups["agency"].Value))
        {
            var name = site.Groups["agency"].Value;
            yield return new NamedBody(name, BodyNames.IsGovernment(name) ? BodySource.Portal : BodySource.Site, at);
        }
    }

    [GeneratedRegex("来源|发布[机单部]|发文|制发机关|公开主体|公开机构|责任|主办|版权|网|站点|报告[- _|｜—–]")]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"(?:来源|发布机构|发布单位|发布机关|发布部门|发文机关|发文单位|制发机关|公开主体|公开机构|责任单位|责任部门)[:：]?(?<agency>[\u4e00-\u9fff]{2,30}?"
            + BodyNames.Ending
            + @")(?![\u4e00-\u9fff])"
    )]
    private static partial Regex Publisher();

    [GeneratedRegex(
        @"(?:(?:主办单位|主办|版权所有|网站名称|站点名称)[:：]?|报告[-_|｜—–]+)(?<agency>[\u4e00-\u9fff]{2,30}?"
            + BodyNames.Ending
            + @")(?![\u4e00-\u9fff])|^(?<agency>[\u4e00-\u9fff]{2,30}"
            + BodyNames.Ending
            + ")(?:门户)?(?:网站|网)$"
    )]
    private static partial Regex Site();
}
