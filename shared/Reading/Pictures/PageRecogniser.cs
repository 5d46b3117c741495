using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>Reads the picture of a page into characters and ruled lines. Not thread-safe.</summary>
/// <param name="model">Reads the lines.</param>
/// <param name="most">The processor time for the page; <see cref="TimeoutException"/> past it.</param>
internal sealed class PageRecogniser(TextModel model, TimeSpan most)
{
    private readonly LineReader reader = new(model, most);

    /// <summary>The page, as if its characters had been printed into a PDF file.</summary>
    /// <param name="sheet">The picture.</param>
    /// <param name="number">Page number from 1.</param>
    /// <param name="scale">Its pixels for each point.</param>
    public PdfPage Read(Sheet sheet, int number, double scale)
    {
        var width = sheet.Width;
        sheet = sheet.Each(plane => Resizing.Fit(plane, PictureLimits.MaxPixelsRead));
        scale *= (double)sheet.Width / width;
        sheet = sheet.Each(Paper.Flatten);
        var (page, lines) = Upright(sheet, scale);
        return new PageText(page, lines, reader).ToPage(number);
    }

    // Upside down or on its side, a page reads badly; only then the other directions are tried.
    private (StraightPage Page, PageLines Lines) Upright(Sheet sheet, double scale)
    {
        var best = Try(0);
        for (var quarters = 2; quarters != 0 && best.Confidence < Orientation.Sure; quarters = Orientation.Next(quarters))
        {
            var other = Try(quarters);
            if (other.Confidence > best.Confidence)
                best = other;
        }

        return (best.Page, best.Lines);

        (StraightPage Page, PageLines Lines, double Confidence) Try(int quarters)
        {
            var page = StraightPage.Create(sheet.Turned(quarters), scale);
            var lines = PageLines.Find(page);
            return (page, lines, Orientation.Confidence(page, lines, reader));
        }
    }
}
