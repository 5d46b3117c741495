using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Grid;

namespace Compiler.Reading.Pictures;

/// <summary>Reads the lines of a page and places their characters.</summary>
internal sealed class PageText(StraightPage page, PageLines lines, LineReader reader)
{
    // Characters of words below this stay as read, because labels are compared with tolerance; digits in words do not.
    private const double SureDigit = 0.95;
    private const double NoWords = 0.5;

    private readonly ImmutableArray<PdfGlyph>.Builder glyphs = ImmutableArray.CreateBuilder<PdfGlyph>();

    public PdfPage ToPage(int number)
    {
        var figures = new List<InkFigure>();
        foreach (var cell in lines.Cells)
            ReadCell(cell, figures);
        foreach (var figure in FigurePlaces.Settle(figures, lines.Height))
            glyphs.AddRange(figure.Glyphs(page.Scale));
        var whole = new PixelBox(0, 0, page.Sheet.Width, page.Sheet.Height);
        foreach (var line in lines.Outside)
            AddWords(line, reader.ReadText(page.Sheet.Bright, line, whole, lines.Height));
        return new PdfPage(
            number, page.Sheet.Width / page.Scale, page.Sheet.Height / page.Scale, glyphs.ToImmutable(),
            [.. page.Frames.SelectMany(frame => frame.Levels.Select(line => new PdfRule(line.From, line.At, line.To, line.At))
                .Concat(frame.Uprights.Select(line => new PdfRule(line.At, line.From, line.At, line.To))))],
            [])
        {
            IsPicture = true,
        };
    }

    private void ReadCell(InkCell cell, List<InkFigure> figures)
    {
        // A wall was lost, or only a stamp covers the cell: what stands there is not known, but it is not blank.
        if (cell.IsBroken || cell.Lines.IsEmpty)
        {
            figures.Add(new InkFigure(cell, cell.Box, PdfReading.Unknown, []));
            return;
        }

        foreach (var line in cell.Lines)
        {
            var (text, found) = reader.Read(page.Sheet.Bright, line, cell.Box, lines.Height);
            if (FigureWords.IsFigure(text, line))
            {
                var again = reader.ReadAgain(page.Sheet.Bright, line, cell.Box, lines.Height);
                figures.Add(new InkFigure(cell, line, FigureWords.Compare(found, again), InkLines.Pieces(page.Ink, line)));
            }
            else
            {
                AddWords(line, text);
            }
        }
    }

    private void AddWords(PixelBox line, LineText text)
    {
        if (text.Confidence < NoWords)
            text = text with { Characters = [new LineCharacter(GlyphText.Unknown, 0, LineCrop.Height / 2.0)] };
        var crop = LineReader.Crop(line, default, lines.Height);
        var (left, step) = (crop.Box.Left, crop.Step);
        var characters = text.Characters;
        var size = WordSize.Find(characters.Select(character => character.Middle).ToList(), step, line.Height) / page.Scale;
        var middle = (line.Top + line.Bottom) / 2.0 / page.Scale;
        for (var i = 0; i < characters.Length; i++)
        {
            var at = (left + (characters[i].Middle * step)) / page.Scale;
            var before = i > 0 ? (at - ((left + (characters[i - 1].Middle * step)) / page.Scale)) / 2 : size / 2;
            var after = i < characters.Length - 1 ? (((left + (characters[i + 1].Middle * step)) / page.Scale) - at) / 2 : size / 2;
            var box = new PageBox(
                at - Math.Min(before, size / 2), middle - (size / 2), at + Math.Min(after, size / 2), middle + (size / 2));
            glyphs.Add(new PdfGlyph(TextOf(characters[i]), box, 0, PdfInk.Visible));
        }
    }

    private static string TextOf(LineCharacter character) =>
        character.Probability < SureDigit && LookAlikes.Fold(character.Text) is { } folded && char.IsAsciiDigit(folded)
        && character.Text != "口"
            ? GlyphText.Unknown
            : character.Text;
}
