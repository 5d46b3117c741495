using System.Collections.Immutable;
using Compiler.Disclosure.Forms;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Recovery.Runs;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery;

/// <summary>
/// Restores the rows of a table if the text has lost them: one cell per line, a whole table on one line, labels broken over several
/// lines. The result has the rows of an intact report, for the table parsers. Figures keep their position in the source, and
/// figures whose label is uncertain have no label.
/// </summary>
/// <param name="form">The form of the report.</param>
/// <param name="rules">The rules that assign figures to labels.</param>
/// <param name="budget">The budget for comparing the text with the labels of the form.</param>
internal sealed class TableRecovery(DisclosureForm form, ImmutableArray<RecoveryRule> rules, ReadingBudget budget)
{
    // A longer text is not a table, and comparing it would take too long.
    private const int MaxLabelCharacters = 12_000;

    /// <summary>Returns the rows of table 二; none if the lines do not contain it.</summary>
    public ImmutableArray<SourceLine> Disclosure(ImmutableArray<SourceLine> lines)
    {
        var rows = ImmutableArray.CreateBuilder<SourceLine>();
        var header = new List<TableToken>();
        foreach (var run in Read(Section.ProactiveDisclosure, TokenRun.Split(TableTokens.Tokenize(lines))))
        {
            if (run.Label is { Row: not null } label)
            {
                rows.AddRange(Header(form.ProactiveDisclosure[label.Block], [.. header, .. run.Run.Words]));
                header.Clear();
            }
            else if (!run.Run.HasFigures)
            {
                // A header followed by blanks is a separate run.
                header.AddRange(run.Run.Words);
            }

            rows.AddRange(Rows(run));
        }

        return rows.ToImmutable();
    }

    /// <summary>Returns the rows of table 三; none if its columns are not in the order of the form.</summary>
    public ImmutableArray<SourceLine> Requests(ImmutableArray<SourceLine> lines)
    {
        var runs = TokenRun.Split(TableTokens.Tokenize(lines));
        return runs.FirstOrDefault(run => run.HasFigures) is { } first && !ColumnOrder.IsOfForm(form.Requests, first.Han)
            ? []
            : [.. Read(Section.Requests, runs).SelectMany(run => Rows(run))];
    }

    /// <summary>Returns the row of figures of table 四, possibly in parts; none if its columns are not in the order of the form.</summary>
    public ImmutableArray<SourceLine> Disputes(ImmutableArray<SourceLine> lines)
    {
        var runs = TokenRun.Split(TableTokens.Tokenize(lines));
        return ColumnOrder.IsOfForm(form.Disputes, string.Concat(runs.Select(run => run.Han)))
            ? [.. runs.Where(run => run.HasFigures).Select(run => RecoveredRun.Row(null, WithoutRepetition(run.Figures, form.Disputes)))]
            : [];
    }

    private List<RecoveredRun> Read(Section section, IReadOnlyList<TokenRun> runs)
    {
        if (runs.Sum(run => run.Label.Length) > MaxLabelCharacters)
            return [];
        var script = TableScript.ForSection(form, section);
        var labels = RunLabels.Align(script, runs, budget);
        var named = labels.OfType<ScriptEntry>().ToHashSet<ScriptEntry>(ReferenceEqualityComparer.Instance);
        return [.. runs.Zip(labels, (run, label) => new RecoveredRun(run, label, IsNextRowMissing(script, named, label), script.IsProved))];
    }

    private static bool IsNextRowMissing(TableScript script, HashSet<ScriptEntry> named, ScriptEntry? label) =>
        label?.Row is not null
        && script.Entries.SkipWhile(entry => entry != label).Skip(1).FirstOrDefault(entry => entry.Row is not null) is { } next
        && next.Block == label.Block
        && !named.Contains(next);

    private ImmutableArray<SourceLine> Rows(RecoveredRun run) =>
        run.Run.HasFigures || (run.Label?.Row is not null && !run.Run.Figures.IsEmpty)
            ? rules.Select(rule => rule.Rows(run)).FirstOrDefault(rows => rows is not null) ?? []
            : [];

    // The labels of the block's columns in print order, or the words as printed if one of them is missing.
    private static IEnumerable<SourceLine> Header(DisclosureBlock block, ImmutableArray<TableToken> words)
    {
        var han = new TokenRun(words, []).Han;
        var labels = block
            .Columns.Select(column => (column.Label, Place: han.LastIndexOf(HanText.Extract(column.Label), StringComparison.Ordinal)))
            .ToList();
        if (labels.TrueForAll(label => label.Place >= 0))
            return [Header(words[0], [.. labels.OrderBy(label => label.Place).Select(label => label.Label.AsMemory())])];
        // In several lines with several words each, parts of labels lie beside each other: only those in one line are in order.
        var lines = words.SkipLast(1).GroupBy(word => word.At.Line).ToList();
        return lines.Count > 1 && lines.Exists(line => line.Count() > 1)
            ? lines.Select(line => Header(line.First(), [.. line.Select(word => word.Text)]))
            : words.Length > 1 ? [Header(words[0], [.. words.SkipLast(1).Select(word => word.Text)])] : [];
    }

    private static SourceLine Header(TableToken first, ImmutableArray<ReadOnlyMemory<char>> cells) =>
        new(first.At.Line, cells, IsRow: true) { Place = first.At.Place };

    // If the same figures are printed twice, they are one row.
    private static ImmutableArray<TableToken> WithoutRepetition(ImmutableArray<TableToken> figures, DisputeTable table)
    {
        var width = table.Groups.Count * table.Columns.Count;
        return
            figures.Length == 2 * width
            && figures[..width].Zip(figures[width..]).All(pair => pair.First.Text.Span.SequenceEqual(pair.Second.Text.Span))
            ? figures[..width]
            : figures;
    }
}
