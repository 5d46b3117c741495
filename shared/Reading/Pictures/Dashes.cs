using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>
/// Reads the dash in place of a figure by its shape, because the model often sees nothing in it: one flat bar in the middle of
/// its cell.
/// </summary>
internal static class Dashes
{
    private const double Flat = 3;
    private const double Thickest = 0.22;
    private const double Narrowest = 0.25;
    private const double Widest = 2.5;
    private const double MiddleOfCell = 0.3;
    private const double Wide = 0.55;

    // The model may see a digit of which only a bar is left; of 1 there is none.
    private const double Doubt = 0.3;

    // A shape is no probability; this is between those of sure readings.
    private const double Confidence = 0.95;

    /// <summary>The dash; null if the ink is none, or the model sees a figure in it.</summary>
    /// <param name="ink">The box of the ink.</param>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="cell">The inside of its cell.</param>
    /// <param name="found">What the model sees.</param>
    /// <param name="usual">The usual height of a line.</param>
    public static PdfReading? Find(
        PixelBox ink, int pieces, PixelBox cell, IReadOnlyList<RecognisedFigure> found, double usual)
    {
        var isBar = pieces == 1 && ink.Width >= Flat * ink.Height && ink.Height <= Math.Max(Thickest * usual, 2)
            && ink.Width >= Narrowest * usual && ink.Width <= Widest * usual;
        var offMiddle = Math.Abs(ink.Top + ink.Bottom - cell.Top - cell.Bottom) / 2.0;
        if (!isBar || offMiddle > MiddleOfCell * Math.Max(usual, cell.Height / 2.0) || ink.Left <= cell.Left || ink.Right >= cell.Right)
            return null;
        return found.Any(figure => figure.Text is [>= '0' and <= '9' and not '1', ..] && figure.Confidence > Doubt)
            ? null
            : new PdfReading([new RecognisedFigure(ink.Width > Wide * usual ? "—" : "-", Confidence)], IsSure: true);
    }
}
