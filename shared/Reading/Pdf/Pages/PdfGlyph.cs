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

    private const double Descent = 0.12;

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

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    public PdfGlyph TurnedLeft(double pageWidth) =>
        this with { Box = Box.TurnedLeft(pageWidth), Direction = Direction == Askew ? Askew : (Direction + 3) % 4 };
}
