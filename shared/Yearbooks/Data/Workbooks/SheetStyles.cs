using Compiler.Yearbooks.Model;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Compiler.Yearbooks.Data.Workbooks;

/// <summary>The styles of a workbook, numbered by first use.</summary>
internal sealed class SheetStyles
{
    private const uint FirstOwnFormat = 164;
    private const string FontName = "等线";

    private readonly Dictionary<CellStyle, uint> styles = [];
    private readonly Dictionary<string, uint> formats = [];

    public SheetStyles() => IndexOf(new CellStyle("", Align.Start, CellWeight.Body));

    public uint IndexOf(CellStyle style)
    {
        if (styles.TryGetValue(style, out var index))
            return index;
        if (style.NumberFormat.Length > 0)
            formats.TryAdd(style.NumberFormat, FirstOwnFormat + (uint)formats.Count);
        return styles[style] = (uint)styles.Count;
    }

    public Stylesheet ToStylesheet() => new(
        new NumberingFormats(formats.Select(format => new NumberingFormat { NumberFormatId = format.Value, FormatCode = format.Key })),
        new Fonts(Font(10), Font(12, isBold: true), Font(8, "FF5C6878"), Font(10, isBold: true)),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFEDF2F7" }) { PatternType = PatternValues.Solid })),
        new Borders(
            new Border(),
            new Border(new BottomBorder(new Color { Rgb = "FFC9D3DE" }) { Style = BorderStyleValues.Hair }),
            new Border(
                new TopBorder(new Color { Rgb = "FF16243A" }) { Style = BorderStyleValues.Thin },
                new BottomBorder(new Color { Rgb = "FFC9D3DE" }) { Style = BorderStyleValues.Hair }),
            new Border(
                new TopBorder(new Color { Rgb = "FF16243A" }) { Style = BorderStyleValues.Thin },
                new BottomBorder(new Color { Rgb = "FF16243A" }) { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(styles.OrderBy(style => style.Value).Select(style => Format(style.Key))));

    private CellFormat Format(CellStyle style)
    {
        var (font, fill, border) = style.Weight switch
        {
            CellWeight.Caption => (1u, 0u, 0u),
            CellWeight.Note => (2u, 0u, 0u),
            CellWeight.Head => (3u, 2u, 3u),
            CellWeight.Total => (3u, 0u, 2u),
            _ => (0u, 0u, 1u),
        };
        var horizontal = style.Align switch
        {
            Align.Center => HorizontalAlignmentValues.Center,
            Align.End => HorizontalAlignmentValues.Right,
            _ => HorizontalAlignmentValues.Left,
        };
        var wraps = style.Weight is not (CellWeight.Caption or CellWeight.Note);
        return new CellFormat(new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = wraps })
        {
            NumberFormatId = style.NumberFormat.Length > 0 ? formats[style.NumberFormat] : 0,
            FontId = font,
            FillId = fill,
            BorderId = border,
            FormatId = 0,
            ApplyNumberFormat = style.NumberFormat.Length > 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
        };
    }

    private static Font Font(double size, string? colour = null, bool isBold = false)
    {
        var parts = new List<OpenXmlElement>();
        if (isBold)
            parts.Add(new Bold());
        parts.Add(new FontSize { Val = size });
        if (colour is not null)
            parts.Add(new Color { Rgb = colour });
        parts.Add(new FontName { Val = FontName });
        return new Font(parts);
    }
}
