using System.Buffers;
using System.Collections.Immutable;
using Compiler.Reading;

namespace Compiler.Parsing;

/// <summary>Finds the lines above and below the text of a page that may say who published it, when, and on whose site.</summary>
internal static class PageFurniture
{
    private const int MostLines = 40;

    // A character of each word that tells (来源, 发布, 发文, 制发, 主体, 机构, 责任, 主办, 版权, 网, 站点, 报告-); most lines have none.
    private static readonly SearchValues<char> Telling = SearchValues.Create("源布文制主构责版网站-_|｜—–");

    public static List<SourceLine> Of(ImmutableArray<SourceLine> lines)
    {
        var furniture = new List<SourceLine>();
        var bottom = Math.Max(MostLines, lines.Length - MostLines);
        for (var i = 0; i < lines.Length; i = i == MostLines - 1 ? bottom : i + 1)
        {
            if (MayTell(lines[i].Cells))
                furniture.Add(lines[i]);
        }

        return furniture;
    }

    /// <summary>Whether the text may hold such a word.</summary>
    public static bool MayTell(ReadOnlySpan<char> text) => text.ContainsAny(Telling);

    private static bool MayTell(ImmutableArray<ReadOnlyMemory<char>> cells)
    {
        foreach (var cell in cells)
        {
            if (MayTell(cell.Span))
                return true;
        }

        return false;
    }
}
