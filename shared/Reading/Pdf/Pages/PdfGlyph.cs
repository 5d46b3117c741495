using Compiler.Disclosure.Parsing.Layout.Unruled;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>One character of a page.</summary>
/// <param name="Text">What it stands for; U+FFFD where its font does not say.</param>
/// <param name="Box">From its origin to the next character's, and from 0.12 of its size below its base line to 0.88 above.</param>
/// <param name="Direction">By how many quarters it is turned clockwise; -1 when it stands askew.</param>
/// <param name="Ink">How it is drawn.</param>
internal readonly record struct PdfGlyph(string Text, PageBox Box, int Direction, PdfInk Ink)
{
    public const int Askew = -1;

    private const double Descent = 0.12;

    /// <summary>The size of its font, in points.</summary>
    public double Size => Direction % 2 == 0 ? Box.Height : Box.Width;

    /// <summary>The how manieth of the page's characters it is, in the order in which they are drawn.</summary>
    public int Order { get; init; }

    /// <summary>Where its base line stands, if it is upright.</summary>
    public double BaseLine => Box.Bottom - (Descent * Size);

    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    public PdfGlyph TurnedLeft(double pageWidth) =>
        this with { Box = Box.TurnedLeft(pageWidth), Direction = Direction == Askew ? Askew : (Direction + 3) % 4 };
}
