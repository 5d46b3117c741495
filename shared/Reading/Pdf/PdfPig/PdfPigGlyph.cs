using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Converts PdfPig's letters, whose coordinates start at the bottom of the page.</summary>
internal static class PdfPigGlyph
{
    private const double Ascent = 0.88;
    private const double Descent = 0.12;
    private const double MaxAskew = 0.12;
    private const double NearlyWhite = 0.94;

    public static PdfGlyph Convert(Letter letter, double pageHeight)
    {
        var (x1, y1) = (letter.StartBaseLine.X, pageHeight - letter.StartBaseLine.Y);
        var (x2, y2) = (letter.EndBaseLine.X, pageHeight - letter.EndBaseLine.Y);
        var length = Math.Sqrt(((x2 - x1) * (x2 - x1)) + ((y2 - y1) * (y2 - y1)));
        var (alongX, alongY) = length > 0 ? ((x2 - x1) / length, (y2 - y1) / length) : (1, 0);
        var (lowX, lowY) = (x1 - (alongY * Descent * letter.PointSize), y1 + (alongX * Descent * letter.PointSize));
        var (highX, highY) = (x2 + (alongY * Ascent * letter.PointSize), y2 - (alongX * Ascent * letter.PointSize));
        var box = new PageBox(Math.Min(lowX, highX), Math.Min(lowY, highY), Math.Max(lowX, highX), Math.Max(lowY, highY));
        return new PdfGlyph(string.IsNullOrEmpty(letter.Value) ? "\uFFFD" : letter.Value, box, Direction(alongX, alongY), Ink(letter))
        {
            Run = letter.TextSequence,
        };
    }

    /// <summary>Whether the colour is white, like the paper.</summary>
    public static bool IsWhite(IColor? color) =>
        color is not null and not PatternColor && color.ToRGBValues() is { r: > NearlyWhite, g: > NearlyWhite, b: > NearlyWhite };

    private static int Direction(double alongX, double alongY)
    {
        var angle = Math.Atan2(alongY, alongX) / (Math.PI / 2);
        var quarter = (int)Math.Round(angle);
        return Math.Abs(angle - quarter) > MaxAskew ? PdfGlyph.Askew : (quarter + 4) % 4;
    }

    private static PdfInk Ink(Letter letter) => letter.RenderingMode switch
    {
        TextRenderingMode.Neither or TextRenderingMode.NeitherClip => PdfInk.Invisible,
        TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => PdfInk.Visible,
        _ => IsWhite(letter.FillColor) ? PdfInk.White : PdfInk.Visible,
    };
}
