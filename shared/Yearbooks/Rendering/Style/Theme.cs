namespace Compiler.Yearbooks.Rendering.Style;

/// <summary>Colours, sizes and distances shared by all renderers; lengths in points.</summary>
internal sealed record Theme
{
    /// <summary>The only theme.</summary>
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

    /// <summary>Colour of the bars on the cover's band.</summary>
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

    /// <summary>Line height of small print, in em.</summary>
    public double NoteLineHeight { get; } = 1.5;

    /// <summary>Space above each note.</summary>
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

    /// <summary>Width of a swatch and the space before its label.</summary>
    public double SwatchRoom { get; } = 10;

    /// <summary>Space between two legend entries.</summary>
    public double LegendGap { get; } = 14;

    /// <summary>Space above and below the text of a table cell.</summary>
    public double TableInset { get; } = 2.4;

    /// <summary>Line height in tables, in em.</summary>
    public double TableLineHeight { get; } = 1.3;

    /// <summary>Height needed on a table's page for everything else: chapter title, heading, caption, the first note.</summary>
    public double TableSurroundings { get; } = 110;

    public double BandShare { get; } = 0.3;

    public double GridSize { get; } = 6.5;

    /// <summary>Fill and text colours of grid states, from dark to white; they differ in grey, too.</summary>
    public IReadOnlyList<ChartColour> GridColours { get; } =
    [new("#1f4e79", "#ffffff"), new("#c5d6e8", "#16243a"), new("#ffffff", "#5c6878")];

    /// <summary>Colours of chart parts in order; neighbours differ in grey, too.</summary>
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

    /// <summary>Returns the inner width of a tile, given the number of tiles in a row.</summary>
    public double TileRoom(int inRow) => ((TextWidth - ((inRow - 1) * TileGap)) / inRow) - (2 * TilePadding);

    public double TextHeight => PageHeight - MarginTop - MarginBottom;

    public double TextWidth => PageWidth - (2 * MarginSide);

    /// <summary>Returns the landscape version of the page; the margins stay the same.</summary>
    public Theme Turned() => this with { PageWidth = PageHeight, PageHeight = PageWidth };
}
