using System.Text;
using Compiler.Reading.Pdf.Pages;
using Compiler.Testing.Printing;

namespace Compiler.Tests.Reading.Ofd;

/// <summary>Writes the pages of a PDF as a converter to OFD does: the same characters, lines and areas in the same places.</summary>
internal static class PagesAsOfd
{
    private const double Descent = 0.12;

    public static byte[] Write(IEnumerable<PdfPage> pages)
    {
        var file = new OfdSketch();
        foreach (var page in pages)
            file.Page(sketch => Draw(sketch, page), page.Width, page.Height);
        return file.ToBytes();
    }

    private static void Draw(OfdPageSketch sketch, PdfPage page)
    {
        foreach (var area in page.Areas)
            sketch.Fill(area.Left, area.Top, area.Width, area.Height, "220 220 220");
        foreach (var rule in page.Rules)
            sketch.Line(rule.X1, rule.Y1, rule.X2, rule.Y2);
        var run = new List<PdfGlyph>();
        foreach (var glyph in page.Glyphs.Where(glyph => glyph.Direction != PdfGlyph.Askew))
        {
            if (run is [var first, ..] && !Continues(first, glyph))
                Draw(sketch, run);
            run.Add(glyph);
        }

        Draw(sketch, run);
    }

    private static bool Continues(PdfGlyph first, PdfGlyph glyph) =>
        (first.Run, first.Direction, first.Ink) == (glyph.Run, glyph.Direction, glyph.Ink) && Math.Abs(first.Size - glyph.Size) < 0.01;

    private static void Draw(OfdPageSketch sketch, List<PdfGlyph> run)
    {
        if (run.Count == 0)
            return;
        var places = run.ConvertAll(Origin);
        var steps = places.Zip(places.Skip(1), (from, to) => (X: OfdSketch.Mm(to.X - from.X), Y: OfdSketch.Mm(to.Y - from.Y))).ToList();
        var visible = run[0].Ink == PdfInk.Invisible ? " Fill=\"false\"" : "";
        var colour = run[0].Ink == PdfInk.White ? "255 255 255" : "0 0 0";
        sketch.Raw(
            $"<ofd:TextObject ID=\"2\" Boundary=\"0 0 {OfdSketch.Mm(run[0].Box.Right)} {OfdSketch.Mm(run[0].Box.Bottom)}\" Font=\"9\" Size=\"{OfdSketch.Mm(run[0].Size)}\" CharDirection=\"{run[0].Direction * 90}\"{visible}><ofd:FillColor Value=\"{colour}\"/>"
            + $"<ofd:TextCode X=\"{OfdSketch.Mm(places[0].X)}\" Y=\"{OfdSketch.Mm(places[0].Y)}\" DeltaX=\"{string.Join(' ', steps.Select(step => step.X))}\" DeltaY=\"{string.Join(' ', steps.Select(step => step.Y))}\">{OfdPageSketch.Escape(string.Concat(run.Select(Character)))}</ofd:TextCode></ofd:TextObject>");
        run.Clear();
    }

    private static string Character(PdfGlyph glyph) =>
        glyph.Text.EnumerateRunes().FirstOrDefault() is var rune && Rune.IsControl(rune) ? "\uFFFD" : rune.ToString();

    private static (double X, double Y) Origin(PdfGlyph glyph) => glyph.Direction switch
    {
        0 => (glyph.Box.Left, glyph.Box.Bottom - (Descent * glyph.Size)),
        1 => (glyph.Box.Left + (Descent * glyph.Size), glyph.Box.Top),
        2 => (glyph.Box.Right, glyph.Box.Top + (Descent * glyph.Size)),
        _ => (glyph.Box.Right - (Descent * glyph.Size), glyph.Box.Bottom),
    };
}
