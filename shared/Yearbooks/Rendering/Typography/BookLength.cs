using System.Collections.Immutable;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>Estimates how many pages the chapters of a book fill.</summary>
internal sealed class BookLength(WordWidths words, Theme theme)
{
    private const double LineHeight = 1.62;
    private const double TitleHeight = 40;
    private const double HeadingHeight = 34;
    private const double CaptionHeight = 40;
    private const double ParagraphGap = 6;
    private const double TileHeight = 60;

    /// <summary>Returns the pages that these chapters would fill without a page break between them, as a fraction.</summary>
    public double Pages(IEnumerable<(Chapter Chapter, ImmutableArray<BlockPlan?> Plans)> chapters) => chapters.Sum(
        one => TitleHeight + one.Chapter.Blocks.Zip(one.Plans, Height).Sum()) / theme.TextHeight;

    private double Height(Block block, BlockPlan? plan) => (block, plan) switch
    {
        (Table, TablePlan table) => CaptionHeight + table.Height + table.NoteHeights.Sum(),
        (Chart, ChartPlan chart) => CaptionHeight + chart.Drawings.Sum(drawing => drawing.Height),
        (Tiles tiles, _) => TileHeight * Math.Ceiling(tiles.Items.Length / (double)tiles.InRow),
        (Heading, _) => HeadingHeight,
        (Paragraph paragraph, _) => Height(paragraph),
        (ItemList list, _) => list.Items.Sum(Height),
        _ => 0,
    };

    private double Height(Paragraph paragraph) =>
        (Math.Ceiling(paragraph.Runs.Sum(run => words.Width(run.Text)) * theme.BodySize / theme.TextWidth) * theme.BodySize * LineHeight)
        + ParagraphGap;
}
