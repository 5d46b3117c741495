using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using WordStyle = DocumentFormat.OpenXml.Wordprocessing.Style;

namespace Compiler.Yearbooks.Rendering.Word;

/// <summary>The styles of an official document; sizes in half points, distances in twentieths of a point.</summary>
internal static class WordStyles
{
    public const string Title = "ReportTitle";
    public const string Heading = "ReportHeading";
    public const string Body = "ReportText";
    public const string Note = "ReportNote";
    public const string Cell = "ReportCell";
    public const string Furniture = "ReportFurniture";

    private const string Song = "宋体";
    private const string FangSong = "仿宋";
    private const string Hei = "黑体";
    private const string LineOfText = "560";

    public static Styles Create() => new(
        Defaults(),
        Style(Title, "年报标题", Song, 44, Lines("700", JustificationValues.Center, after: "200"), isBold: true),
        Style(Heading, "年报一级标题", Hei, 32, Lines(LineOfText, JustificationValues.Left, isIndented: true, keep: new KeepNext()), outline: 0),
        Style(Body, "年报正文", FangSong, 32, Lines(LineOfText, JustificationValues.Both, isIndented: true)),
        Style(Note, "年报草稿说明", FangSong, 21, Lines("300", JustificationValues.Both, keep: new KeepLines()), colour: "8A5A00"),
        // A table stays whole, below its heading and above its note, if a page has room for it.
        Style(Cell, "年报表格", Song, 16, new StyleParagraphProperties(
            new KeepNext(), Single(), new Justification { Val = JustificationValues.Center })),
        Style(Furniture, "年报页眉页脚", Song, 21, new StyleParagraphProperties(Single(), new Justification { Val = JustificationValues.Center })));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = Song, HighAnsi = Song, EastAsia = Song },
            new Languages { Val = "zh-CN", EastAsia = "zh-CN" })),
        new ParagraphPropertiesDefault());

    private static SpacingBetweenLines Single() => new() { Line = "240", LineRule = LineSpacingRuleValues.Auto, Before = "0", After = "0" };

    // Two characters of the text; programs that do not know characters take the distance.
    private static StyleParagraphProperties Lines(
        string height, JustificationValues justification, bool isIndented = false, string after = "0", OpenXmlElement? keep = null) =>
        new(
        [
            .. keep is null ? Array.Empty<OpenXmlElement>() : [keep],
            new SpacingBetweenLines { Line = height, LineRule = LineSpacingRuleValues.Exact, Before = "0", After = after },
            new Indentation { FirstLine = isIndented ? "640" : "0", FirstLineChars = isIndented ? 200 : 0 },
            new Justification { Val = justification },
        ]);

    private static WordStyle Style(
        string id, string name, string font, int size, StyleParagraphProperties paragraph, bool isBold = false, string? colour = null,
        int? outline = null)
    {
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        var halfPoints = size.ToString(CultureInfo.InvariantCulture);
        return new WordStyle(
            new StyleName { Val = name },
            new PrimaryStyle(),
            paragraph,
            new StyleRunProperties(
            [
                new RunFonts { Ascii = font, HighAnsi = font, EastAsia = font },
                .. isBold ? new OpenXmlElement[] { new Bold() } : [],
                .. colour is null ? [] : new OpenXmlElement[] { new Color { Val = colour } },
                new FontSize { Val = halfPoints },
                new FontSizeComplexScript { Val = halfPoints },
            ]))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }
}
