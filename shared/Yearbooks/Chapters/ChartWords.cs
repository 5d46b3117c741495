using System.Collections.Immutable;
using Compiler.Yearbooks.Model;

namespace Compiler.Yearbooks.Chapters;

/// <summary>Charts in words, for readers who cannot see them.</summary>
internal static class ChartWords
{
    /// <summary>Every value of every series: “图 5-1 …：甲：予以公开 3，部分公开 4；乙：…。”</summary>
    public static string Of(string caption, ImmutableArray<ChartSeries> rows) =>
        $"{caption}：{string.Join("；", rows.Select(row => $"{row.Name}：{string.Join("，", row.Values.Select(value => $"{value.Label} {value.Text}"))}"))}。";
}
