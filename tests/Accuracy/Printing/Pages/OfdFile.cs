using System.Collections.Immutable;
using Compiler.Testing.Printing;

namespace Compiler.Accuracy.Printing.Pages;

/// <summary>A report as an OFD (GB/T 33190-2016), of the pages that the PDF has.</summary>
public static class OfdFile
{
    private const double Thickness = 0.7;
    private const string PointsToMm = "0.352778 0 0 0.352778 0 0";

    public static byte[] WriteRuns(ImmutableArray<PrintedLine> lines) => Write(lines, OfdStyle.Runs);

    public static byte[] WriteCharacters(ImmutableArray<PrintedLine> lines) => Write(lines, OfdStyle.Characters);

    public static byte[] WriteForm(ImmutableArray<PrintedLine> lines) => Write(lines, OfdStyle.Form);

    public static byte[] WriteUnruled(ImmutableArray<PrintedLine> lines) => Write(lines, OfdStyle.Unruled);

    private static byte[] Write(ImmutableArray<PrintedLine> lines, OfdStyle style)
    {
        var pages = DrawnPages.Set(lines, style.IsRuled);
        var file = new OfdSketch { Common = style.HasTemplate ? string.Concat(pages.Select(TemplateEntry)) : "" };
        foreach (var (number, page) in pages.Index())
        {
            file.Page(sketch => Draw(sketch, page, number, style), DrawnPage.Width, DrawnPage.Height);
            if (style.HasTemplate)
                file.File($"Doc_0/Tpls/Tpl_{number}/Content.xml", Template(page));
        }

        return file.ToBytes();
    }

    private static void Draw(OfdPageSketch sketch, DrawnPage page, int number, OfdStyle style)
    {
        if (style.HasTemplate)
            sketch.Before = $"<ofd:Template TemplateID=\"{TemplateId(number)}\" ZOrder=\"Background\"/>";
        else if (style.HasOneOutline)
            sketch.Path(string.Join(' ', page.Lines.Select(line => $"M {OfdPageSketch.Point(line.X1, line.Y1)} L {OfdPageSketch.Point(line.X2, line.Y2)}")));
        else
            page.Lines.ForEach(line => sketch.Line(line.X1, line.Y1, line.X2, line.Y2));
        foreach (var text in page.Texts)
        {
            if (style.HasTextPerCharacter)
                DrawCharacters(sketch, text);
            else
                sketch.Text(text.Left, text.Baseline, text.Text, text.Size);
        }
    }

    // The characters stand in points from the corner of the page, and under the glyphs of a font that is not in the file.
    private static void DrawCharacters(OfdPageSketch sketch, SheetText text)
    {
        var x = text.Left;
        foreach (var character in text.Text)
        {
            sketch.Raw(
                $"<ofd:TextObject ID=\"2\" CTM=\"{PointsToMm}\" Boundary=\"0 0 {OfdSketch.Mm(DrawnPage.Width)} {OfdSketch.Mm(DrawnPage.Height)}\" Font=\"9\" Size=\"{OfdSketch.N(text.Size)}\">"
                + $"<ofd:FillColor Value=\"0 0 0\"/><ofd:CGTransform CodePosition=\"0\" CodeCount=\"1\" GlyphCount=\"1\"><ofd:Glyphs>{(int)character % 5000}</ofd:Glyphs></ofd:CGTransform>"
                + $"<ofd:TextCode X=\"{OfdSketch.N(x)}\" Y=\"{OfdSketch.N(text.Baseline)}\">{OfdPageSketch.Escape($"{character}")}</ofd:TextCode></ofd:TextObject>");
            x += SheetText.Width($"{character}", text.Size);
        }
    }

    private static string TemplateEntry(DrawnPage page, int number) =>
        $"<ofd:TemplatePage ID=\"{TemplateId(number)}\" BaseLoc=\"Tpls/Tpl_{number}/Content.xml\"/>";

    private static int TemplateId(int number) => 1000 + number;

    private static string Template(DrawnPage page)
    {
        var sketch = new OfdPageSketch(DrawnPage.Width, DrawnPage.Height);
        foreach (var (x1, y1, x2, y2) in page.Lines)
            sketch.Fill(x1 - (Thickness / 2), y1 - (Thickness / 2), x2 - x1 + Thickness, y2 - y1 + Thickness);
        return OfdSketch.Xml("Page", sketch.Content);
    }
}
