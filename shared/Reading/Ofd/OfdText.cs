using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Ofd;

/// <summary>
/// The characters of a text object (GB/T 33190-2016, 11.3). Their text stands in TextCode even where CGTransform states the glyphs of
/// an embedded font, so that no font is needed.
/// </summary>
internal static class OfdText
{
    // The standard's placeholder for a glyph that is no character.
    private const int Placeholder = '¤';

    // Of the size; a smaller distance is a correction of the place, not the width of a character.
    private const double MinWidth = 0.2;
    private const double HalfWidth = 0.5;
    private const int FirstWide = 0x2000;

    /// <summary>The characters in the order in which they are drawn.</summary>
    /// <param name="text">The text object.</param>
    /// <param name="matrix">From the object to the page, in points.</param>
    /// <param name="ink">How the characters are drawn.</param>
    /// <param name="run">The number of the first TextCode; the others follow.</param>
    public static IEnumerable<PdfGlyph> Glyphs(XElement text, OfdMatrix matrix, PdfInk ink, int run)
    {
        var size = OfdValues.Number(text, "Size", 0);
        var width = size * OfdValues.Number(text, "HScale", 1);
        if (size <= 0 || width <= 0)
            throw new FormatException("A text has no size.");
        var turn = Angle(text, "CharDirection");
        var along = (X: Math.Cos(turn), Y: Math.Sin(turn));
        var height = size * matrix.Stretch(along.Y, -along.X);
        var reading = Angle(text, "ReadDirection");
        var (firstX, firstY) = (0.0, 0.0);
        foreach (var code in text.Children("TextCode"))
        {
            firstX = OfdValues.Number(code, "X", firstX);
            firstY = OfdValues.Number(code, "Y", firstY);
            var (x, y) = (firstX, firstY);
            var steps = Steps(code, width, (Math.Cos(reading), Math.Sin(reading)));
            foreach (var (character, (stepX, stepY)) in Characters(code.Value).Select(character => (character, steps(character))))
            {
                var drawn = Width(character, width, (stepX * along.X) + (stepY * along.Y));
                yield return PdfGlyph.Create(
                    Text(character), matrix.Map(x, y), matrix.Map(x + (along.X * drawn), y + (along.Y * drawn)), height, ink) with
                {
                    Run = run,
                };
                (x, y) = (x + stepX, y + stepY);
            }

            run++;
        }
    }

    // Where no distances are stated, each character begins where the one before ends.
    private static Func<Rune, (double X, double Y)> Steps(XElement code, double width, (double X, double Y) reading)
    {
        var across = new OfdDeltas(code.Attribute("DeltaX")?.Value);
        var down = new OfdDeltas(code.Attribute("DeltaY")?.Value);
        return across.IsEmpty && down.IsEmpty
            ? character => (reading.X * Usual(character) * width, reading.Y * Usual(character) * width)
            : _ => (across.Next(), down.Next());
    }

    // Between the characters of justified text is more than their width.
    private static double Width(Rune character, double width, double step)
    {
        var usual = Usual(character) * width;
        return step > MinWidth * usual ? Math.Min(step, usual) : usual;
    }

    // Of the size: fonts are not read, and those of reports have Chinese characters of full and digits of half width.
    private static double Usual(Rune character) => character.Value < FirstWide ? HalfWidth : 1;

    private static double Angle(XElement text, string name) => OfdValues.Number(text, name, 0) * Math.PI / 180;

    private static string Text(Rune character) => character.Value == Placeholder ? GlyphText.Unknown : character.ToString();

    // “\0041” is a character that could not be written as such; line breaks are the indentation of the file.
    private static IEnumerable<Rune> Characters(string text)
    {
        if (text.Contains('\n'))
            text = text.Trim();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '\\'
                && i + 4 < text.Length
                && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                && Rune.TryCreate(number, out var escaped))
            {
                yield return escaped;
                i += 5;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var character, out var length);
            yield return character;
            i += length;
        }
    }
}
