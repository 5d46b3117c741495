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
    // A page with more figures than this outside ruled lines has a table whose lines were lost.
    private const int MostLooseFigures = 6;

    // The number of a page.
    private const double Margin = 0.12;

    // Words that are read with less may be covered by a stamp.
    private const double Clear = 0.9;

    private readonly ImmutableArray<PdfGlyph>.Builder glyphs = ImmutableArray.CreateBuilder<PdfGlyph>();
    private readonly List<(InkCell Cell, InkFigure Figure)> figures = [];
    private readonly List<InkCell> labels = [];
    private int looseFigures;

    public PdfPage ToPage(int number)
    {
        foreach (var cell in lines.Cells)
            ReadCell(cell);
        var placed = figures.Select(figure =>
            HasOwnLabel(figure.Cell) ? figure.Figure : figure.Figure with { Reading = PdfReading.Unknown });
        var settled = FigurePlaces.Settle([.. placed], lines.Height).Zip(figures, (figure, place) => (place.Cell, figure));
        foreach (var figure in BrokenFigures.Join([.. settled], lines.Height, page.Scale))
            glyphs.AddRange(figure.Glyphs(page.Scale));
        foreach (var line in lines.Outside)
            ReadOutside(line);
        return new PdfPage(
            number, page.Sheet.Width / page.Scale, page.Sheet.Height / page.Scale, glyphs.ToImmutable(),
            [.. page.Frames.SelectMany(frame => frame.Rules)], [])
        {
            IsPicture = true,
            Unread =
                looseFigures > MostLooseFigures ? PdfUnread.NoGrid
                : HasInk && glyphs.All(glyph => glyph.Text == GlyphText.Unknown) ? PdfUnread.Illegible
                : PdfUnread.None,
        };
    }

    private bool HasInk => lines.Cells.Length > 0 || lines.Outside.Length > 0;

    private void ReadCell(InkCell cell)
    {
        // A wall was lost, or only a stamp covers the cell: what stands there is not known, but it is not blank.
        if (cell.IsBroken || cell.Lines.IsEmpty)
        {
            figures.Add((cell, new InkFigure(cell.Box, PdfReading.Unknown, [])));
            return;
        }

        var words = new List<WordGlyphs>();
        foreach (var line in cell.Lines)
        {
            var plane = page.Sheet.Bright;
            var (text, found) = reader.Read(plane, line, cell.Box, lines.Height);
            if (Dashes.Find(line, InkLines.Pieces(cell.Ink, line), cell.Box, found, lines.Height) is { } dash)
                figures.Add((cell, Figure(line, dash)));
            else if (cell.Lines.Length == 1 && Slashes.Find(cell.Ink, line, found, lines.Height) is { } slash)
                figures.Add((cell, Figure(line, slash)));
            else if (FigureWords.IsFigure(text, line))
                figures.Add((cell, Figure(line, FigureWords.Compare(found, reader.ReadAgain(plane, line, cell.Box, lines.Height)))));
            else if (FigurePattern.IsFigure(text.Text))
                figures.Add((cell, Figure(line, FigureWords.Compare(text, reader.ReadTextAgain(plane, line, cell.Box, lines.Height)))));
            else
                words.Add(Words(line, text));
        }

        if (words.Count == 0)
            return;
        labels.Add(cell);
        glyphs.AddRange((words.Count == cell.Lines.Length ? Clearest(words, cell.Box) : words).SelectMany(line => line.Place([])));
    }

    // A stamp over words is no part of their print. A figure is never read in this way only.
    private IReadOnlyList<WordGlyphs> Clearest(IReadOnlyList<WordGlyphs> words, PixelBox box)
    {
        if (words.All(line => line.Confidence >= Clear))
            return words;
        var bold = new List<WordGlyphs>();
        foreach (var line in InkLines.Find(page.BoldInk, box, lines.Height))
        {
            var text = reader.ReadText(page.Bold, line, box, lines.Height);
            if (FigureWords.IsFigure(text, line) || FigurePattern.IsFigure(text.Text))
                return words;
            bold.Add(Words(line, text));
        }

        return bold.Count > 0 && bold.Average(line => line.Confidence) > words.Average(line => line.Confidence) ? bold : words;
    }

    // Where the line between two labels was lost, nobody knows which of them is that of a figure beside them.
    private bool HasOwnLabel(InkCell cell)
    {
        var label = labels
            .Where(other => other.Table == cell.Table && other.Columns.Last < cell.Columns.First
                && other.Rows.First <= cell.Rows.First && other.Rows.Last >= cell.Rows.First)
            .MaxBy(other => other.Columns.Last);
        return label is null || (label.Rows.First >= cell.Rows.First && label.Rows.Last <= cell.Rows.Last);
    }

    private void ReadOutside(PixelBox line)
    {
        var whole = new PixelBox(0, 0, page.Sheet.Width, page.Sheet.Height);
        foreach (var words in Clearest([Words(line, reader.ReadText(page.Sheet.Bright, line, whole, lines.Height))], line))
        {
            var loose = words.LooseFigures();
            if (IsPageNumber(line, words, loose))
                loose = [];
            looseFigures += loose.Length;
            glyphs.AddRange(words.Place(loose));
        }
    }

    private bool IsPageNumber(PixelBox line, WordGlyphs words, ImmutableArray<Range> loose) =>
        loose is [var only] && only.Start.Value == 0 && only.End.Value == words.Length
        && (line.Bottom < Margin * page.Sheet.Height || line.Top > (1 - Margin) * page.Sheet.Height);

    // The thin strokes of a digit may be faint; without them it would fall into pieces.
    private InkFigure Figure(PixelBox line, PdfReading reading) => new(line, reading, InkLines.Pieces(page.Faint, line));

    private WordGlyphs Words(PixelBox line, LineText text) =>
        new(text, LineReader.Crop(line, default, lines.Height), line.Height, page.Scale);
}
