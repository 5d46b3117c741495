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
        foreach (var figure in FigurePlaces.Settle([.. placed], lines.Height))
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
                AddLabel(cell, Words(line, text));
        }
    }

    private void AddLabel(InkCell cell, WordGlyphs words)
    {
        labels.Add(cell);
        glyphs.AddRange(words.Place([]));
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
        var text = reader.ReadText(page.Sheet.Bright, line, new PixelBox(0, 0, page.Sheet.Width, page.Sheet.Height), lines.Height);
        var words = Words(line, text);
        var loose = words.LooseFigures();
        if (IsPageNumber(line, text, loose))
            loose = [];
        looseFigures += loose.Length;
        glyphs.AddRange(words.Place(loose));
    }

    private bool IsPageNumber(PixelBox line, LineText text, ImmutableArray<Range> loose) =>
        loose is [var only] && only.Start.Value == 0 && only.End.Value == text.Characters.Length
        && (line.Bottom < Margin * page.Sheet.Height || line.Top > (1 - Margin) * page.Sheet.Height);

    // The thin strokes of a digit may be faint; without them it would fall into pieces.
    private InkFigure Figure(PixelBox line, PdfReading reading) => new(line, reading, InkLines.Pieces(page.Faint, line));

    private WordGlyphs Words(PixelBox line, LineText text) =>
        new(text, LineReader.Crop(line, default, lines.Height), line.Height, page.Scale);
}
