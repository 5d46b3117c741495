using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>One character of a page.</summary>
/// <param name="Text">The character; U+FFFD if its font does not define it.</param>
/// <param name="Box">From its origin to the next character's, and from 0.12 of its size below its base line to 0.88 above.</param>
/// <param name="Direction">Clockwise rotation in quarter turns; -1 for any other angle.</param>
/// <param name="Ink">How it is drawn.</param>
internal readonly record struct PdfGlyph(string Text, PageBox Box, int Direction, PdfInk Ink)
{
    public const int Askew = -1;

    private const double Ascent = 0.88;
    private const double Descent = 0.12;
    private const double MaxAskew = 0.12;

    /// <summary>The size of its font, in points.</summary>
    public double Size => Direction % 2 == 0 ? Box.Height : Box.Width;

    /// <summary>The index of the drawing operation that wrote it, together with others or alone.</summary>
    public int Run { get; init; }

    /// <summary>Its index in the drawing order of the page's characters.</summary>
    public int Order { get; init; }

    /// <summary>What the figure in a picture may say that this character is part of; null for other characters.</summary>
    public PdfReading? Reading { get; init; }

    /// <summary>The height of its base line, if it is upright.</summary>
    public double BaseLine => Box.Bottom - (Descent * Size);

    /// <summary>A character whose base line runs from one point to the other.</summary>
    public static PdfGlyph Create(string text, (double X, double Y) from, (double X, double Y) to, double size, PdfInk ink)
    {
        var (x, y) = (to.X - from.X, to.Y - from.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        var (alongX, alongY) = length > 0 ? (x / length, y / length) : (1, 0);
        var (lowX, lowY) = (from.X - (alongY * Descent * size), from.Y + (alongX * Descent * size));
        var (highX, highY) = (to.X + (alongY * Ascent * size), to.Y - (alongX * Ascent * size));
        var box = new PageBox(Math.Min(lowX, highX), Math.Min(lowY, highY), Math.Max(lowX, highX), Math.Max(lowY, highY));
        return new PdfGlyph(text, box, Turns(alongX, alongY), ink);
    }

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    public PdfGlyph TurnedLeft(double pageWidth) =>
        this with { Box = Box.TurnedLeft(pageWidth), Direction = Direction == Askew ? Askew : (Direction + 3) % 4 };

    private static int Turns(double alongX, double alongY)
    {
        var angle = Math.Atan2(alongY, alongX) / (Math.PI / 2);
        var quarter = (int)Math.Round(angle);
        return Math.Abs(angle - quarter) > MaxAskew ? Askew : (quarter + 4) % 4;
    }
}
