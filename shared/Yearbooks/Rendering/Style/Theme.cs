namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>Colours, sizes and distances that all renderers share; lengths in points.</summary>
internal sealed record Theme
{
    /// <summary>The one look there is.</summary>
    public static Theme Yearbook { get; } = new();

    public string FontFamily { get; } = "Noto Sans S Chinese";

    public string Ink { get; } = "#16243a";

    public string Muted { get; } = "#5c6878";

    public string Blue { get; } = "#1f4e79";

    public string MidBlue { get; } = "#4f7cab";

    public string PaleBlue { get; } = "#c5d6e8";

    public string Wash { get; } = "#edf2f7";

    public string Hairline { get; } = "#c9d3de";

    public string Gold { get; } = "#c08a2b";

    /// <summary>The bars on the cover's band.</summary>
    public string Ornament { get; } = "#33618f";

    public string White { get; } = "#ffffff";

    public double PageWidth { get; private init; } = 595.28;

    public double PageHeight { get; private init; } = 841.89;

    public double MarginSide { get; } = 54;

    public double MarginTop { get; } = 68;

    public double MarginBottom { get; } = 62;

    public double HeadTop { get; } = 36;

    public double FootBottom { get; } = 32;

    public double BodySize { get; } = 9;

    public double NoteSize { get; } = 7;

    /// <summary>From line to line in small print, in em.</summary>
    public double NoteLineHeight { get; } = 1.5;

    /// <summary>Above each note.</summary>
    public double NoteGap { get; } = 4.5;

    public double HeadSize { get; } = 7.5;

    public double CaptionSize { get; } = 9;

    public double ChartSize { get; } = 7.5;

    public double HeadingSize { get; } = 11;

    public double ChapterSize { get; } = 17;

    public double FigureSize { get; } = 17;

    public double TileGap { get; } = 7;

    public double TilePadding { get; } = 8;

    public double SwatchSize { get; } = 6.5;

    /// <summary>A swatch and the space to its label.</summary>
    public double SwatchRoom { get; } = 10;

    /// <summary>Between two entries of a legend.</summary>
    public double LegendGap { get; } = 14;

    /// <summary>Space above and below a table cell's text.</summary>
    public double TableInset { get; } = 2.9;

    /// <summary>From line to line in a table, in em.</summary>
    public double TableLineHeight { get; } = 1.3;

    /// <summary>What a table needs on its page besides itself: chapter title, heading, caption, the first note.</summary>
    public double TableSurroundings { get; } = 110;

    public double BandShare { get; } = 0.3;

    public double GridSize { get; } = 6.5;

    /// <summary>Fill and text of a grid's states in order, dark to white: they stay apart in grey.</summary>
    public IReadOnlyList<ChartColour> GridColours { get; } =
    [new("#1f4e79", "#ffffff"), new("#c5d6e8", "#16243a"), new("#ffffff", "#5c6878")];

    /// <summary>Colours of a chart's parts in order; neighbours stay apart in grey.</summary>
    public IReadOnlyList<ChartColour> ChartColours { get; } =
    [
        new("#1f4e79", "#ffffff"),
        new("#c5d6e8", "#16243a"),
        new("#16243a", "#ffffff"),
        new("#c08a2b", "#16243a"),
        new("#4f7cab", "#ffffff"),
        new("#e9dcc0", "#16243a"),
        new("#5c6878", "#ffffff"),
    ];

    /// <summary>Width inside one of so many tiles in a row.</summary>
    public double TileRoom(int inRow) => ((TextWidth - ((inRow - 1) * TileGap)) / inRow) - (2 * TilePadding);

    public double TextHeight => PageHeight - MarginTop - MarginBottom;

    public double TextWidth => PageWidth - (2 * MarginSide);

    /// <summary>The same page, turned; its margins stay where they are.</summary>
    public Theme Turned() => this with { PageWidth = PageHeight, PageHeight = PageWidth };
}
