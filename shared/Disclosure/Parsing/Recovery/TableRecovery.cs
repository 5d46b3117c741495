using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Disclosure.Reports;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>
/// Puts the rows of a table together again where the text has lost them: one cell to a line, a whole table on one line, labels
/// broken over lines. What it gives are rows as a sound report has them, for the parsers of the tables to judge; figures keep
/// the place where they were printed, and what cannot be told stays without a label.
/// </summary>
internal static class TableRecovery
{
    // A text without end is no table; aligning it would take too long.
    private const int LongestTable = 12_000;

    // Two figures for a row of one are a spare figure.
    private const int NarrowestRow = 3;

    /// <summary>Rows of table 二 or 三; none where the lines hold no such table.</summary>
    public static ImmutableArray<SourceLine> Rows(
        DisclosureForm form, Section section, ImmutableArray<SourceLine> lines, ReadingBudget budget)
    {
        var runs = TokenRun.Split(TableTokens.Tokenize(lines));
        if (runs.Sum(run => run.Label.Length) > LongestTable || (section == Section.Requests && !IsOrdered(form, runs)))
            return [];
        var script = TableScript.ForSection(form, section);
        var labels = RunLabels.Align(script, runs, budget);
        var named = labels.OfType<ScriptEntry>().ToHashSet<ScriptEntry>(ReferenceEqualityComparer.Instance);
        var rows = ImmutableArray.CreateBuilder<SourceLine>();
        // A header with blanks behind it is a run of its own.
        var heading = new List<TableToken>();
        for (var i = 0; i < runs.Count; i++)
        {
            if (labels[i] is { Row: not null } row && section == Section.ProactiveDisclosure)
            {
                AddHeader(rows, form.ProactiveDisclosure[row.Block], new TokenRun([.. heading, .. runs[i].Words], []));
                heading.Clear();
            }
            else if (section == Section.ProactiveDisclosure && !runs[i].HasFigures)
            {
                heading.AddRange(runs[i].Words);
            }

            // Where empty cells leave nothing behind, figures that fill one row may be the rest of two.
            var mayBeTwoRows =
                section == Section.ProactiveDisclosure && IsFollowedByMissingRow(script, named, labels[i]) && !runs[i].ShowsRow;
            if (mayBeTwoRows)
            {
                rows.Add(Line(null, runs[i].Figures));
            }
            else if (
                section == Section.Requests
                && runs[i].Words.Length > 0
                && !runs[i].ShowsRow
                && runs[i].HasFigures
                && runs[i].Figures.Length <= labels[i]?.Width
                && IsFollowedByMissingRow(script, named, labels[i]))
            {
                AddBelow(rows, labels[i]!, runs[i]);
            }
            else if (runs[i].HasFigures || (labels[i]?.Row is not null && runs[i].Figures.Length > 0))
            {
                Add(rows, runs[i], labels[i], IsFollowedByMissingRow(script, named, labels[i]));
            }
        }

        return rows.ToImmutable();
    }

    /// <summary>The row of figures of table 四, perhaps in parts; none where its columns stand in another order than the form's.</summary>
    public static ImmutableArray<SourceLine> Disputes(DisclosureForm form, ImmutableArray<SourceLine> lines)
    {
        var runs = TokenRun.Split(TableTokens.Tokenize(lines));
        return ColumnOrder.IsOfForm(form.Disputes, string.Concat(runs.Select(run => run.Han)))
            ? [.. runs.Where(run => run.HasFigures).Select(run => Line(default, Once(run.Figures, form.Disputes)))]
            : [];
    }

    // The row of figures printed twice is one row.
    private static ImmutableArray<TableToken> Once(ImmutableArray<TableToken> figures, DisputeTable table)
    {
        var width = table.Groups.Count * table.Columns.Count;
        return
            figures.Length == 2 * width
            && figures[..width].Zip(figures[width..]).All(pair => pair.First.Text.Span.SequenceEqual(pair.Second.Text.Span))
            ? figures[..width]
            : figures;
    }

    private static bool IsOrdered(DisclosureForm form, IReadOnlyList<TokenRun> runs) =>
        runs.FirstOrDefault(run => run.HasFigures) is not { } first || ColumnOrder.IsOfForm(form.Requests, first.Han);

    private static bool IsFollowedByMissingRow(TableScript script, HashSet<ScriptEntry> named, ScriptEntry? label) =>
        label?.Row is not null
        && script.Entries.SkipWhile(entry => entry != label).Skip(1).FirstOrDefault(entry => entry.Row is not null) is { } next
        && next.Block == label.Block && !named.Contains(next);

    // Where blanks leave nothing behind, they may be the figures of the next row, and this one has none.
    private static void AddBelow(ImmutableArray<SourceLine>.Builder rows, ScriptEntry label, TokenRun run)
    {
        var at = run.Words[^1].At;
        rows.Add(new SourceLine(at.Line, [label.Label.AsMemory()], IsRow: true) { Origins = [at], Place = at.Place });
        rows.Add(Line(null, run.Figures));
    }

    private static void Add(ImmutableArray<SourceLine>.Builder rows, TokenRun run, ScriptEntry? label, bool isFollowedByMissingRow)
    {
        var text = label?.Label ?? (run.Han.Length > 0 ? run.Label : null);
        while (label is { Width: > 0 } && run.Figures.Length > label.Width && run.Figures[^1].Text.IsEmpty)
            run = run with { Figures = run.Figures.RemoveAt(run.Figures.Length - 1) };
        // Figures that begin a row of their own, behind a label that is a row of blanks or not: the row that is missing may be theirs.
        if (isFollowedByMissingRow && run.HasFigures && run.Words.Length > 0 && run.Figures[0].StartsRow && !run.ShowsRow)
        {
            rows.Add(Line(null, run.Figures));
            return;
        }

        if (!isFollowedByMissingRow || label!.Width < NarrowestRow || !IsRowAndMore(run.Figures, label.Width))
        {
            rows.Add(Line(text?.AsMemory(), run.Figures));
            return;
        }

        // The label between two rows was lost: what is behind the first is a row of its own without one.
        rows.Add(Line(text?.AsMemory(), run.Figures[..label.Width]));
        rows.Add(Line(null, run.Figures[label.Width..]));
    }

    // Two whole rows; or one that adds up, and some figures of the next, which do not.
    private static bool IsRowAndMore(ImmutableArray<TableToken> figures, int width) =>
        figures.All(figure => !figure.Text.IsEmpty)
        && (
            figures.Length == 2 * width
            || (figures.Length > width + 1 && figures.Length < 2 * width && AddsUp(figures[..width]) && !AddsUp(figures[^width..])));

    private static bool AddsUp(ImmutableArray<TableToken> row)
    {
        decimal?[] values = [.. row.Select(figure => CellText.Read(figure.Text.Span, figure.At).Value)];
        return values.SkipLast(1).Sum() is var sum && values.All(value => value is not null) && sum == values[^1] && sum > 0;
    }

    private static void AddHeader(ImmutableArray<SourceLine>.Builder rows, DisclosureBlock block, TokenRun run)
    {
        var han = run.Han;
        var places = block
            .Columns.Select(column => (column.Label, Place: han.LastIndexOf(HanText.Extract(column.Label), StringComparison.Ordinal)))
            .ToList();
        ImmutableArray<ReadOnlyMemory<char>> cells = places.TrueForAll(place => place.Place >= 0)
            ? [.. places.OrderBy(place => place.Place).Select(place => place.Label.AsMemory())]
            : [.. run.Words.SkipLast(1).Select(word => word.Text)];
        if (cells.Length > 0)
            rows.Add(new SourceLine(run.Words[0].At.Line, cells, IsRow: true) { Place = run.Words[0].At.Place });
    }

    private static SourceLine Line(ReadOnlyMemory<char>? label, ImmutableArray<TableToken> figures)
    {
        ImmutableArray<ReadOnlyMemory<char>> cells = [.. figures.Select(figure => figure.Text)];
        ImmutableArray<Position> origins = [.. figures.Select(figure => figure.At)];
        var at = figures[0].At with { Cell = 0 };
        return label is { } text
            ? new SourceLine(at.Line, [text, .. cells], IsRow: true) { Origins = [at, .. origins], Place = at.Place }
            : new SourceLine(at.Line, cells, IsRow: true) { Origins = origins, Place = at.Place };
    }
}
