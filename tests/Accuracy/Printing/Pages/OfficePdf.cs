using System.Collections.Immutable;
using Compiler.Testing.Printing;

namespace Compiler.Accuracy.Printing.Pages;

/// <summary>A report as an office program prints it to PDF, its tables without lines.</summary>
public static class OfficePdf
{
    private const string Watermark = "内部资料";
    private const double WatermarkSize = 90;

    public static byte[] Write(ImmutableArray<PrintedLine> lines) => Write(lines, _ => { });

    /// <summary>With a word across each page, large, grey and oblique, below the text.</summary>
    public static byte[] WithObliqueWatermark(ImmutableArray<PrintedLine> lines) =>
        Write(lines, page => page.Oblique(120, 640, Watermark, WatermarkSize));

    /// <summary>With a word across each page, large and grey, behind the figures.</summary>
    public static byte[] WithLevelWatermark(ImmutableArray<PrintedLine> lines) =>
        Write(lines, page => page.Raw("0.85 g").Text(110, 400, Watermark, WatermarkSize).Raw("0 g"));

    private static byte[] Write(ImmutableArray<PrintedLine> lines, Action<PageSketch> drawBelow)
    {
        var file = new PdfSketch();
        foreach (var sheet in OfficePages.Set(lines))
        {
            file.Page(
                page =>
                {
                    drawBelow(page);
                    foreach (var text in sheet.Texts)
                        page.Text(text.Left, text.Baseline, text.Text, text.Size);
                },
                Sheet.Width,
                Sheet.Height);
        }

        return file.ToBytes();
    }
}
