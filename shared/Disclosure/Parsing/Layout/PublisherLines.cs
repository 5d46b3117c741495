using System.Buffers;
using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Layout;

/// <summary>Finds the lines above and below the text of a page that may say who published it, when, and on whose site.</summary>
internal static class PublisherLines
{
    private const int MostLines = 40;

    // A sentence tells nothing of the kind, nor does the figure of a table.
    private const int ShortestCell = 2;
    private const int LongestCell = 120;

    // A character of each word that tells (来源, 发布, 发文机关, 发文单位, 公开主体, 机构, 责任, 主办, 版权, 网, 站点, 报告-); most lines have none.
    private static readonly SearchValues<char> Telling = SearchValues.Create("源布关单体构责办版网站-_|｜—–");

    public static List<SourceLine> FindLines(ImmutableArray<SourceLine> lines)
    {
        var furniture = new List<SourceLine>();
        var bottom = Math.Max(MostLines, lines.Length - MostLines);
        for (var i = 0; i < lines.Length; i = i == MostLines - 1 ? bottom : i + 1)
        {
            if (!lines[i].Prose.EndsWith('。') && MayTell(lines[i].Cells))
                furniture.Add(lines[i]);
        }

        return furniture;
    }

    private static bool MayTell(ImmutableArray<ReadOnlyMemory<char>> cells)
    {
        foreach (var cell in cells)
        {
            if (cell.Length is >= ShortestCell and <= LongestCell && cell.Span.ContainsAny(Telling))
                return true;
        }

        return false;
    }
}
