using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Converts PdfPig's letters, whose coordinates start at the bottom of the page.</summary>
internal static class PdfPigGlyph
{
    private const double NearlyWhite = 0.94;

    public static PdfGlyph Convert(Letter letter, double pageHeight) =>
        PdfGlyph.Create(
            string.IsNullOrEmpty(letter.Value) ? "\uFFFD" : letter.Value,
            (letter.StartBaseLine.X, pageHeight - letter.StartBaseLine.Y),
            (letter.EndBaseLine.X, pageHeight - letter.EndBaseLine.Y),
            letter.PointSize,
            Ink(letter)) with
        {
            Run = letter.TextSequence,
        };

    /// <summary>Whether the colour is white, like the paper.</summary>
    public static bool IsWhite(IColor? color) =>
        color is not null and not PatternColor && color.ToRGBValues() is { r: > NearlyWhite, g: > NearlyWhite, b: > NearlyWhite };

    private static PdfInk Ink(Letter letter) => letter.RenderingMode switch
    {
        TextRenderingMode.Neither or TextRenderingMode.NeitherClip => PdfInk.Invisible,
        TextRenderingMode.Stroke or TextRenderingMode.StrokeClip => PdfInk.Visible,
        _ => IsWhite(letter.FillColor) ? PdfInk.White : PdfInk.Visible,
    };
}
