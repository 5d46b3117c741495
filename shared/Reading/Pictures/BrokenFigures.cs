using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pdf.Text;
using Compiler.Reading.Pictures.Characters;

namespace Compiler.Reading.Pictures;

/// <summary>Joins a figure that a narrow column has broken into lines.</summary>
internal static class BrokenFigures
{
    // Relative to the usual height of a line.
    private const double SameLine = 0.25;
    private const double WidthOfDigit = 0.55;

    /// <summary>
    /// The figures; the lines of a cell are one if none but the last had room for another digit, and a figure beside them shows that
    /// their row is a single one.
    /// </summary>
    /// <param name="figures">Each line with a figure, and its cell.</param>
    /// <param name="usual">The usual height of a line.</param>
    /// <param name="scale">Pixels for each point.</param>
    public static IEnumerable<InkFigure> Join(IReadOnlyCollection<(InkCell Cell, InkFigure Figure)> figures, double usual, double scale)
    {
        foreach (var parts in figures.GroupBy(figure => figure.Cell))
        {
            InkFigure[] lines = [.. parts.Select(part => part.Figure)];
            var room = parts.Key.Box.Width - (WidthOfDigit * usual) - (CellLines.MaxPadding * scale);
            if (lines.Length > 1 && lines.Length == parts.Key.Lines.Length && AreOne(lines, room)
                && figures.Any(other => IsBetween(other.Cell, other.Figure, parts.Key, lines, SameLine * usual)))
            {
                yield return Whole(lines);
                continue;
            }

            foreach (var line in lines)
                yield return line;
        }
    }

    // Only the first line can have a sign, and it is no sign alone.
    private static bool AreOne(InkFigure[] lines, double room) =>
        lines.All(line => line.Reading.IsSure)
        && lines.SkipLast(1).All(line => line.Ink.Width > room)
        && lines[0].Best.TrimStart('-').Length > 0
        && lines.Select((line, i) => i == 0 ? line.Best.TrimStart('-') : line.Best).All(text => text.All(char.IsAsciiDigit))
        && FigureGrammar.IsFigure(string.Concat(lines.Select(line => line.Best)));

    // Rows without a line between them have a line of figures each, in every cell.
    private static bool IsBetween(InkCell other, InkFigure figure, InkCell cell, InkFigure[] lines, double least) =>
        other.Table == cell.Table && other.Rows == cell.Rows && other.Lines.Length == 1
        && lines.All(line => Math.Abs(Middle(line) - Middle(figure)) > least);

    private static InkFigure Whole(InkFigure[] lines)
    {
        var text = string.Concat(lines.Select(line => line.Best));
        var confidence = lines.Min(line => line.Reading.Candidates[0].Confidence);
        var (middle, half) = (lines.Average(Middle), lines[0].Ink.Height / 2.0);
        return lines[0] with
        {
            Ink = lines[0].Ink with { Top = (int)Math.Round(middle - half), Bottom = (int)Math.Round(middle + half) },
            Reading = new PdfReading([new(text, confidence)], IsSure: true),
        };
    }

    private static double Middle(InkFigure figure) => (figure.Ink.Top + figure.Ink.Bottom) / 2.0;
}
