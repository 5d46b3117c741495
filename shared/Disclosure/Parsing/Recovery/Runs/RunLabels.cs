using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>
/// Determines the label of the form for each run of figures. This is done for the whole table at once, because the order matters:
/// labels may be cut off, broken around their figures, merged or missing.
/// </summary>
internal sealed class RunLabels
{
    private const int MinExactLabelLength = 4;
    private const double MinCoverage = 0.6;

    private readonly TableScript script;
    private readonly IReadOnlyList<TokenRun> runs;
    private readonly string text;
    private readonly int[] own;
    private readonly int[] matched;
    private readonly Dictionary<ScriptEntry, SortedSet<int>> runsOf = new(ReferenceEqualityComparer.Instance);

    private RunLabels(TableScript script, IReadOnlyList<TokenRun> runs, ReadingBudget budget)
    {
        this.script = script;
        this.runs = runs;
        matched = new int[script.Entries.Length];
        text = string.Concat(runs.Select(run => run.Han));
        budget.Spend(((long)text.Length + runs.Count) * script.Text.Length);
        own = TextAlignment.Align(text, script.Text);
        foreach (var index in own.Where(index => index >= 0))
            matched[script.Owners[index]]++;
    }

    /// <summary>Returns for each run the label of the form that its figures belong to; null if it is unknown.</summary>
    public static ImmutableArray<ScriptEntry?> Align(TableScript script, IReadOnlyList<TokenRun> runs, ReadingBudget budget)
    {
        var labels = new RunLabels(script, runs, budget);
        var found = new ScriptEntry?[runs.Count];
        labels.Find(found, run => run.HasFigures);
        // A label with only empty cells is a row of blanks, unless it is part of a label whose figures are next to another part.
        labels.Find(found, run => !run.HasFigures && !run.Figures.IsEmpty);
        labels.ReleaseShifted(found);
        return [.. found];
    }

    // If a run has the whole label of a row without figures and the beginning of the next one, and soon there are figures without a
    // label, the figures may belong to the first label and those that follow to the next.
    private void ReleaseShifted(ScriptEntry?[] found)
    {
        int? first = null;
        for (var i = 0; i < runs.Count; i++)
        {
            if (!runs[i].HasFigures)
                continue;
            if (found[i] is null && i > 0 && AreInOneLine(runs[i - 1], runs[i]) && Exact(runs[i - 1]) is null)
                found[i - 1] = null;
            if (found[i] is not null && HasOtherLabel(runs[i], found[i]!))
                first ??= i;
            else if (found[i] is not null && (Exact(runs[i]) is not null || runs[i].Han == found[i]!.Han))
                first = null;
            else if (found[i] is null && first is { } shifted)
                Array.Clear(found, shifted, i - shifted);
        }
    }

    // Two rows side by side: who does not know the label of one does not know which words are those of the other.
    private static bool AreInOneLine(TokenRun left, TokenRun right) =>
        left.HasFigures && left.Figures[^1].At.Line == right.Figures[0].At.Line;

    private bool HasOtherLabel(TokenRun run, ScriptEntry entry) =>
        script.Entries.Any(other =>
            other.Row is not null
            && other != entry
            && other.Han.Length >= MinExactLabelLength
            && runsOf.GetValueOrDefault(other) is not { Count: > 0 }
            && !entry.Han.Contains(other.Han, StringComparison.Ordinal)
            && run.Han.Contains(other.Han, StringComparison.Ordinal));

    private void Find(ScriptEntry?[] found, Func<TokenRun, bool> isIncluded)
    {
        int start = 0, end = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            end += runs[i].Han.Length;
            if (!isIncluded(runs[i]))
                continue;
            var exact = Exact(runs[i]);
            var entry = exact ?? Aligned(start, end - runs[i].Han.Length, end);
            // A row has its figures only once: figures after the end of a label on the next page do not belong to it. If no sum shows
            // which figures belong to the row, neither do: “行政” and “强制” may be parts of two labels.
            if (entry?.Row is null || runsOf.GetValueOrDefault(entry) is not { Count: > 0 } || (exact is not null && runs[i].HasFigures))
                found[i] = Assign(entry, i);
            else if (!script.IsProved && runs[i].HasFigures && runsOf[entry].Min is var first && Exact(runs[first]) is null)
                found[first] = Release(entry, first);
            start = end;
        }
    }

    private ScriptEntry? Assign(ScriptEntry? entry, int run)
    {
        if (entry is not null && !runsOf.TryAdd(entry, [run]))
            runsOf[entry].Add(run);
        return entry;
    }

    private ScriptEntry? Release(ScriptEntry entry, int run)
    {
        runsOf[entry].Remove(run);
        return null;
    }

    private ScriptEntry? Exact(TokenRun run)
    {
        if (run.Words.IsEmpty)
            return null;
        var last = HanText.Extract(run.Words[^1].Text.ToString());
        return last.Length < MinExactLabelLength
            ? null
            : script.Entries.FirstOrDefault(entry => entry.Row is not null && entry.IsCalled(last));
    }

    // The label that ends with these words, or with those of the empty runs before them. If the words are not a label, the figures
    // do not belong to an earlier label.
    private ScriptEntry? Aligned(int start, int words, int end)
    {
        for (var i = end - 1; i >= (words < end ? words : start); i--)
        {
            if (own[i] < 0)
                continue;
            var owner = script.Owners[own[i]];
            var entry = script.Entries[owner];
            var isWhole = matched[owner] >= entry.Han.Length * MinCoverage && matched[owner] > 1;
            return isWhole && end - 1 - i <= Math.Max(1, entry.Han.Length / 3) && IsNearest(entry, TextAround(i, owner)) ? entry : null;
        }

        return null;
    }

    // The part of the text at the position of the label, as long as the label.
    private ReadOnlySpan<char> TextAround(int matchedAt, int owner)
    {
        var first = matchedAt;
        while (first > 0
            && own[first - 1] >= 0 is var isMatched
            && (!isMatched || script.Owners[own[first - 1]] == owner)
            && matchedAt - first < script.Entries[owner].Han.Length)
        {
            first--;
        }

        while (own[first] < 0)
            first++;
        var start = first - (own[first] - script.Owners.IndexOf(owner));
        var end = Math.Min(text.Length, Math.Max(start, 0) + script.Entries[owner].Han.Length);
        return text.AsSpan()[Math.Max(start, 0)..end];
    }

    // 一、本年新收政府信息公开申请数量 and 二、上年结转政府信息公开申请数量 share most of their characters.
    private bool IsNearest(ScriptEntry entry, ReadOnlySpan<char> printed)
    {
        var distance = EditDistance.Between(printed, entry.Han);
        foreach (var other in script.Entries)
        {
            if (other.Row is not null && other != entry && EditDistance.Between(printed, other.Han) <= distance)
                return false;
        }

        return true;
    }
}
