using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>A figure in a cell of a picture.</summary>
/// <param name="Ink">The box of its ink, in pixels.</param>
/// <param name="Reading">What it may say.</param>
/// <param name="Pieces">The columns of its ink between columns without any.</param>
internal sealed record InkFigure(PixelBox Ink, PdfReading Reading, IReadOnlyList<(int From, int To)> Pieces)
{
    private const string Unknown = "\uFFFD";

    /// <summary>The best text, sure or not.</summary>
    public string Best => Reading.Candidates.IsEmpty ? Unknown : Reading.Candidates[0].Text;

    /// <summary>Its characters at its place: those of the figure if it is sure, otherwise one that is unknown.</summary>
    /// <param name="scale">Pixels for each point.</param>
    public IEnumerable<PdfGlyph> Glyphs(double scale)
    {
        var text = Reading.IsSure ? Best : Unknown;
        var width = (double)Ink.Width / text.Length;
        var size = Math.Max(Ink.Height, 1) / 0.7;
        for (var i = 0; i < text.Length; i++)
        {
            var left = Ink.Left + (i * width);
            // All figures of a row stand on one line, whatever the height of a dash.
            var box = new PageBox(left / scale, (Ink.Bottom - (0.88 * size)) / scale, (left + width) / scale, (Ink.Bottom + (0.12 * size)) / scale);
            yield return new PdfGlyph(text[i].ToString(), box, 0, PdfInk.Visible) { Reading = Reading };
        }
    }
}
