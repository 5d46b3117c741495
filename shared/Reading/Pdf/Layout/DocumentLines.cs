using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Text;

namespace Compiler.Reading.Pdf.Layout;

/// <summary>The lines of a document in page order.</summary>
/// <param name="Lines">The lines.</param>
/// <param name="Places">The place of each line, such as 第2页第14行.</param>
/// <param name="Findings">Findings about the document.</param>
/// <param name="Recognised">The figures read from pictures.</param>
internal sealed record DocumentLines(
    ImmutableArray<SourceLine> Lines, ImmutableArray<string> Places, ImmutableArray<Finding> Findings,
    ImmutableArray<RecognisedCell> Recognised)
{
    public static DocumentLines Build(ImmutableArray<PageLayout> pages, SourceBuilder to)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var places = ImmutableArray.CreateBuilder<string>();
        var recognised = ImmutableArray.CreateBuilder<RecognisedCell>();
        var unknown = new List<(Position At, int Count)>();
        var overprints = new List<(Position At, string Text)>();
        foreach (var (place, drawn) in Flow(RunningHeads.Remove(pages)))
        {
            var item = drawn with { Cells = [.. drawn.Cells.Select(GlyphText.WithMarks)] };
            if (!to.TryAddLine(lines.Count, item.Cells.Length, item.Cells.Sum(cell => (long)cell.Length)))
                break;
            var number = lines.Count + 1;
            if (item.Cells.Length > to.Limits.MaxCellsInRow)
                to.Report(FindingCatalogue.CellsLeftOut(to.Limits.MaxCellsInRow, new Position(number)));
            lines.Add(
                new SourceLine(
                    number, [.. item.Cells.Take(to.Limits.MaxCellsInRow).Select(cell => cell.AsMemory())], item.IsRow, item.IsGrid));
            places.Add(place);
            recognised.AddRange(Readings(item, number));
            if (!item.IsPicture && item.Cells.Sum(cell => cell.Count(GlyphText.Unknown[0].Equals)) is > 0 and var count)
                unknown.Add((new Position(number), count));
            overprints.AddRange(
                drawn
                    .Cells.Where(cell => cell.Contains(GlyphText.Overprint))
                    .Select(cell => (new Position(number, 0, place), GlyphText.WithMarks(cell))));
        }

        return new DocumentLines(
            lines.ToImmutable(), places.ToImmutable(), [.. to.Build().Findings, .. Unknown(unknown), .. Overprinted(overprints)],
            recognised.ToImmutable());
    }

    private static IEnumerable<(string Place, PageItem Item)> Flow(ImmutableArray<PageLayout> pages)
    {
        var flow = UnruledRows
            .Convert(pages)
            .SelectMany(page => page.Items.Select((item, index) => ($"第{page.Page.Number}页第{index + 1}行", item)))
            .ToList();
        return Paragraphs.Join(CutRows.Join(flow));
    }

    private static IEnumerable<Finding> Overprinted(List<(Position At, string Text)> cells) =>
        cells.Count > 0 ? [FindingCatalogue.PdfOverprinted(cells.Count, cells[0].Text, cells[0].At)] : [];

    private static IEnumerable<Finding> Unknown(List<(Position At, int Count)> lines) =>
        lines.Count > 0 ? [FindingCatalogue.PdfUnknownCharacters(lines.Sum(line => line.Count), lines[0].At)] : [];

    // A mark that was set afterwards, such as that of a stamp, makes a sure figure doubtful.
    private static IEnumerable<RecognisedCell> Readings(PageItem item, int line)
    {
        for (var cell = 0; cell < (item.Readings.IsDefault ? 0 : item.Readings.Length); cell++)
        {
            if (item.Readings[cell] is { } reading)
            {
                yield return new RecognisedCell(line, cell + 1, reading.Candidates)
                {
                    IsAgreed = reading.IsSure && reading.Candidates[0].Text == item.Cells[cell],
                };
            }
        }
    }
}
