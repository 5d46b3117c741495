using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Placement;

/// <summary>
/// Holds the cells of a picture to what was recognised there. A figure counts only where two different cuts of the picture were read
/// alike; anything else that looks like a figure on such a page becomes illegible, with what its ink may say.
/// </summary>
internal static class RecognisedFigures
{
    private const char PageMark = '页';

    /// <summary>The cells with their origin and confidence, and the candidates of those that are not certain.</summary>
    public static (ImmutableArray<Cell> Cells, ImmutableArray<CellCandidates> Candidates) Settle(
        DisclosureForm form, ImmutableArray<Cell> cells, SourceText source)
    {
        if (!source.IsRecognised)
            return (cells, []);
        var recognised = source.Recognised.ToDictionary(cell => (cell.Line, cell.Cell));
        var pages = source.Recognised.Select(cell => PageOf(source, cell.Line)).ToHashSet(StringComparer.Ordinal);
        var settled = cells.ToBuilder();
        var candidates = ImmutableArray.CreateBuilder<CellCandidates>();
        for (var field = 0; field < cells.Length; field++)
        {
            var cell = cells[field];
            if (cell.At.Line == 0 || cell.State is CellState.Absent or CellState.Blank)
                continue;
            if (recognised.TryGetValue((cell.At.Line, cell.At.Cell), out var figure))
            {
                settled[field] = Settle(cell, figure);
                if (settled[field].State == CellState.Illegible)
                    candidates.Add(new CellCandidates(field, FiguresOf(figure, form.Fields[field].Kind)));
            }
            else if (pages.Contains(PageOf(cell.At.Place)))
            {
                settled[field] = Illegible(cell);
                candidates.Add(new CellCandidates(field, []));
            }
        }

        return (settled.MoveToImmutable(), candidates.ToImmutable());
    }

    private static Cell Settle(Cell cell, RecognisedCell figure)
    {
        if (cell.State == CellState.Illegible || !figure.IsAgreed || figure.Candidates is not [var best, ..])
            return Illegible(cell);
        var read = CellText.Read(best.Text, cell.At);
        if (read.State != cell.State || read.Value != cell.Value)
            return Illegible(cell);
        return cell with
        {
            Origin = cell.Origin == CellOrigin.Read ? CellOrigin.Recognised : cell.Origin,
            Confidence = Percent(best),
        };
    }

    private static ImmutableArray<CandidateFigure> FiguresOf(RecognisedCell figure, FieldKind kind) =>
    [
        .. figure.Candidates
            .Select(candidate => (Read: ChangeText.Read(kind, CellText.Read(candidate.Text, default)), candidate))
            .Where(entry => entry.Read.State == CellState.Number)
            .Select(entry => new CandidateFigure(entry.Read.Value!.Value, Percent(entry.candidate)))
            .DistinctBy(entry => entry.Value),
    ];

    // What stands there is not known, whatever it was read as.
    private static Cell Illegible(Cell cell) => new(CellState.Illegible, null, "\uFFFD", cell.At);

    private static byte Percent(RecognisedFigure figure) => (byte)Math.Clamp(Math.Floor(figure.Confidence * 100), 1, 100);

    private static string PageOf(SourceText source, int line) => PageOf(source.Places.ElementAtOrDefault(line - 1));

    // 第2页第14行; a picture has only one page.
    private static string PageOf(string? place) => place is null ? "" : place[..(place.IndexOf(PageMark, StringComparison.Ordinal) + 1)];
}
