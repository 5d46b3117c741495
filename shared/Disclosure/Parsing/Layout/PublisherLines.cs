using System.Buffers;
using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>
/// Finds the lines above and below the text of a page that may name its publisher, its publication date or its website.
/// </summary>
internal static class PublisherLines
{
    private const int MaxLines = 40;

    // A sentence does not name them, and neither does a figure of a table.
    private const int MinCellLength = 2;
    private const int MaxCellLength = 120;

    // One character of each relevant word (来源, 发布, 发文机关, 发文单位, 公开主体, 机构, 责任, 主办, 版权, 网, 站点, 报告-); most lines contain none.
    private static readonly SearchValues<char> PublisherCharacters = SearchValues.Create("源布关单体构责办版网站-_|｜—–");

    public static List<SourceLine> FindLines(ImmutableArray<SourceLine> lines)
    {
        var furniture = new List<SourceLine>();
        var bottom = Math.Max(MaxLines, lines.Length - MaxLines);
        for (var i = 0; i < lines.Length; i = i == MaxLines - 1 ? bottom : i + 1)
        {
            if (!lines[i].Prose.EndsWith('。') && MayNamePublisher(lines[i].Cells))
                furniture.Add(lines[i]);
        }

        return furniture;
    }

    private static bool MayNamePublisher(ImmutableArray<ReadOnlyMemory<char>> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length is >= MinCellLength and <= MaxCellLength && cell.Span.ContainsAny(PublisherCharacters))
                return true;
        }

        return false;
    }
}
