using System.Collections.Immutable;
using Compiler.Accuracy.Printing.Pages;
using Compiler.Testing.Printing;

namespace Compiler.Accuracy.Printing;

/// <summary>A report as a PDF: tables with drawn cells, or with nothing but the places of their words.</summary>
internal static class PdfFile
{
    public static byte[] Ruled(ImmutableArray<PrintedLine> lines) => Print(DrawnPages.Set(lines, isRuled: true));

    public static byte[] Unruled(ImmutableArray<PrintedLine> lines) => Print(DrawnPages.Set(lines, isRuled: false));

    private static byte[] Print(IEnumerable<DrawnPage> pages)
    {
        var file = new PdfSketch();
        foreach (var page in pages)
        {
            file.Page(
                sketch =>
                {
                    page.Lines.ForEach(line => sketch.Line(line.X1, line.Y1, line.X2, line.Y2));
                    page.Texts.ForEach(text => sketch.Text(text.Left, text.Baseline, text.Text, text.Size));
                },
                DrawnPage.Width,
                DrawnPage.Height);
        }

        return file.ToBytes();
    }
}
