using System.Collections.Immutable;
using System.Text;
using Compiler.Yearbooks.Model;
using Compiler.Yearbooks.Rendering.Charts;
using Compiler.Yearbooks.Rendering.Style;

namespace Compiler.Yearbooks.Rendering.Typography;

/// <summary>
/// Checks and measures a document before rendering, for all renderers: the font must have every character, links need a
/// target, tables and charts must fit on the page.
/// </summary>
internal sealed class Typesetter
{
    // Most chapters of a shorter book would leave most of a page empty.
    private const double MostContinuousPages = 14;

    private readonly OpenTypeFont regular;
    private readonly OpenTypeFont bold;
    private readonly Theme theme = Theme.Yearbook;

    /// <summary>Loads the two fonts in this folder. Throws <see cref="RenderingException"/> if a file is missing.</summary>
    public Typesetter(string fontFolder)
    {
        RegularPath = Path.Combine(fontFolder, "NotoSansHans-Regular.otf");
        BoldPath = Path.Combine(fontFolder, "NotoSansHans-Bold.otf");
        regular = OpenTypeFont.Load(RegularPath);
        bold = OpenTypeFont.Load(BoldPath);
    }

    public string RegularPath { get; }

    public string BoldPath { get; }

    /// <summary>Returns the measured document. Throws <see cref="RenderingException"/> if the font lacks a character.</summary>
    public TypesetDocument Set(YearbookDocument document)
    {
        RequireGlyphs(document);
        var words = new WordWidths(bold);
        var chapters = document.Chapters.Select(chapter => Set(chapter, words)).ToList();
        return new TypesetDocument(
            document with { Chapters = [.. chapters.Select(chapter => chapter.Chapter)] },
            theme, PlaceSize(document.Cover), ImprintLabelWidth(document.Cover), Anchors(document),
            [.. chapters.Select(chapter => chapter.Plans)],
            PageRuns.Join(
                chapters.Select(chapter => chapter.Sheets),
                new BookLength(words, theme).Pages(chapters.Select(chapter => (chapter.Chapter, chapter.Plans))) < MostContinuousPages));
    }

    private (Chapter Chapter, ImmutableArray<BlockPlan?> Plans, ImmutableArray<PageSheet> Sheets) Set(Chapter chapter, WordWidths words)
    {
        chapter = chapter with { Blocks = [.. chapter.Blocks.Select(block => Arrange(block, words))] };
        ImmutableArray<BlockPlan?> plans = [.. chapter.Blocks.Select(block => Plan(block, words))];
        var sheets = ChapterSheets.Divide(chapter.Blocks, plans);
        var tied = chapter.Blocks.Zip(KeptNotes.Count(chapter.Blocks, plans, sheets, theme), Tie).ToList();
        return (chapter with { Blocks = [.. tied.Select(one => one.Block)] }, [.. tied.Select(one => one.Plan)], sheets);
    }

    private Block Arrange(Block block, WordWidths words) =>
        block is Table table ? TwoUpTable.Fold(table) with { Notes = NoteLines.Join(table.Notes, words, theme) } : block;

    private BlockPlan? Plan(Block block, WordWidths words) =>
        block switch
        {
            Table table => new TablePlanner(words, theme).Plan(table),
            Tiles tiles => Plan(tiles),
            Chart chart => new ChartPlan(
                ChartDrawings.Draw(
                    chart, new ChartArea(regular, bold, theme, theme.TextWidth, theme.TextHeight - theme.TableSurroundings))),
            _ => null,
        };

    private (Block Block, BlockPlan? Plan) Tie(Block block, BlockPlan? plan) =>
        block is Table table ? KeepTogetherRows.Tie(table, (TablePlan)plan!, theme.TableSurroundings) : (block, plan);

    // A long figure is made smaller, so that its unit stays on the same line.
    private TilesPlan Plan(Tiles tiles) => new([.. tiles.Items.Select(tile =>
    {
        var room = theme.TileRoom(tiles.InRow) - (regular.Width(tile.Unit) * theme.ChartSize) - 5;
        return Math.Floor(Math.Min(theme.FigureSize, room / Math.Max(0.5, bold.Width(tile.Figure))) * 4) / 4;
    })]);

    private void RequireGlyphs(YearbookDocument document)
    {
        var used = new HashSet<Rune>();
        foreach (var text in DocumentText.Enumerate(document))
        {
            foreach (var character in text.EnumerateRunes())
                used.Add(character);
        }

        var missing = used.Where(character => !regular.Draws(character) || !bold.Draws(character)).Order().ToList();

        if (missing.Count == 0)
            return;
        var names = missing.Select(character =>
            Rune.IsControl(character) ? $"U+{character.Value:X4}" : $"“{character}” (U+{character.Value:X4})");
        throw new RenderingException($"The font {theme.FontFamily} has no glyph for {string.Join(", ", names)}.");
    }

    // The longest names (新疆维吾尔自治区, 香港特别行政区) stay on one line.
    private double PlaceSize(Cover cover)
    {
        var width = (theme.PageWidth * (1 - theme.BandShare)) - (2 * theme.MarginSide) + 8;
        return Math.Floor(Math.Clamp(width / Math.Max(1, bold.Width(cover.Place)), 18, 46));
    }

    private double ImprintLabelWidth(Cover cover) =>
        Math.Ceiling(cover.Imprint.Select(line => regular.Width(line.Label) * 8).DefaultIfEmpty().Max()) + 14;

    private static ImmutableSortedSet<string> Anchors(YearbookDocument document) => document.Chapters
        .Select(chapter => chapter.Anchor)
        .Concat(document.Chapters.SelectMany(chapter => chapter.Blocks).Select(block => block switch
        {
            Heading heading => heading.Anchor,
            Table table => table.Anchor,
            _ => "",
        }))
        .Where(anchor => anchor.Length > 0)
        .ToImmutableSortedSet(StringComparer.Ordinal);
}
