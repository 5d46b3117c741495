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
internal sealed record DocumentLines(ImmutableArray<SourceLine> Lines, ImmutableArray<string> Places, ImmutableArray<Finding> Findings)
{
    public static DocumentLines Build(ImmutableArray<PageLayout> pages, SourceBuilder to)
    {
        var lines = ImmutableArray.CreateBuilder<SourceLine>();
        var places = ImmutableArray.CreateBuilder<string>();
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
            overprints.AddRange(
                drawn
                    .Cells.Where(cell => cell.Contains(GlyphText.Overprint))
                    .Select(cell => (new Position(number, 0, place), GlyphText.WithMarks(cell))));
        }

        return new DocumentLines(
            lines.ToImmutable(), places.ToImmutable(), [.. to.Build().Findings, .. Unknown(lines), .. Overprinted(overprints)]);
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

    private static IEnumerable<Finding> Unknown(IReadOnlyCollection<SourceLine> lines)
    {
        var count = lines.Sum(line => line.Cells.Sum(cell => cell.Span.Count(GlyphText.Unknown)));
        if (count > 0)
        {
            var first = lines.First(line => line.Cells.Any(cell => cell.Span.Contains(GlyphText.Unknown[0])));
            yield return FindingCatalogue.PdfUnknownCharacters(count, new Position(first.Number));
        }
    }
}
