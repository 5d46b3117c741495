using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>
/// Reads the slash in place of a figure by its shape, because the model takes it for 1 as often: one thin stroke that leans to the right
/// all the way, alone in its cell.
/// </summary>
internal static class Slashes
{
    // Relative to its height.
    private const double Lean = 0.22;
    private const double WidestLean = 0.9;
    private const double Thickest = 0.25;

    // Relative to the usual height of a line.
    private const double Lowest = 0.5;
    private const double Highest = 1.7;

    private const int Bands = 4;

    // The model may see a digit that leans; only of these is nothing else left in a faint print.
    private const double Doubt = 0.3;
    private const string Thin = "1/7-.";

    // A shape is no probability; this is between those of sure readings.
    private const double Confidence = 0.95;

    /// <summary>The slash; null if the ink is none, or the model sees another figure in it.</summary>
    /// <param name="ink">The ink of the page.</param>
    /// <param name="line">The box of the ink in question.</param>
    /// <param name="found">What the model sees.</param>
    /// <param name="usual">The usual height of a line.</param>
    public static PdfReading? Find(InkMap ink, PixelBox line, IReadOnlyList<RecognisedFigure> found, double usual)
    {
        if (line.Height < Lowest * usual || line.Height > Highest * usual || line.Width > WidestLean * line.Height
            || found.Any(figure => figure.Confidence > Doubt && !figure.Text.All(Thin.Contains)))
        {
            return null;
        }

        var rows = ink.Rows(line);
        if (rows.Any(row => row.To - row.From > Math.Max(Thickest * line.Height, 3)))
            return null;
        // The middle of each band from top to bottom.
        var middles = rows.Chunk((rows.Count + Bands - 1) / Bands).Select(Middle).ToList();
        var step = Lean * line.Height / Bands;
        return middles.Zip(middles.Skip(1)).All(pair => pair.First - pair.Second >= step)
            ? new PdfReading([new RecognisedFigure("/", Confidence)], IsSure: true)
            : null;
    }

    private static double Middle((int From, int To)[] band) =>
        band.Where(row => row.To > row.From).Select(row => (row.From + row.To) / 2.0).DefaultIfEmpty(double.NaN).Average();
}
