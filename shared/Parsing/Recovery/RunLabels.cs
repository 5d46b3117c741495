using System.Collections.Immutable;

namespace Compiler.Parsing.Recovery;

/// <summary>
/// Which label of the form each run of figures belongs to, decided for the whole table at once: the order counts, labels may be cut,
/// broken around their figures, merged or missing.
/// </summary>
internal sealed class RunLabels
{
    private const int ShortestExactLabel = 4;
    private const double LeastCoverage = 0.6;

    private readonly TableScript script;
    private readonly IReadOnlyList<TokenRun> runs;
    private readonly int[] owners;
    private readonly int[] matched;

    private RunLabels(TableScript script, IReadOnlyList<TokenRun> runs)
    {
        this.script = script;
        this.runs = runs;
        matched = new int[script.Entries.Length];
        owners = TextAlignment.Of(string.Concat(runs.Select(run => run.Han)), script.Text);
        for (var i = 0; i < owners.Length; i++)
        {
            if (owners[i] < 0)
                continue;
            owners[i] = script.Owners[owners[i]];
            matched[owners[i]]++;
        }
    }

    /// <summary>For each run the label of the form that its figures belong to; null where none can be told.</summary>
    public static ImmutableArray<ScriptEntry?> Of(TableScript script, IReadOnlyList<TokenRun> runs)
    {
        var labels = new RunLabels(script, runs);
        var found = new ScriptEntry?[runs.Count];
        labels.Find(found, run => run.HasFigures);
        // A label with empty cells only is a row of blanks, unless it is a piece of a label whose figures stand beside another piece.
        labels.Find(found, run => !run.HasFigures && !run.Figures.IsEmpty);
        return [.. found];
    }

    private void Find(ScriptEntry?[] found, Func<TokenRun, bool> isAsked)
    {
        int start = 0, end = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            end += runs[i].Han.Length;
            if (!isAsked(runs[i]))
                continue;
            var exact = Exact(runs[i]);
            var entry = exact ?? Aligned(start, end);
            // A row has its figures once; what follows the end of a label on the next page is not its second row.
            if (entry?.Row is null || !found.Contains(entry) || (exact is not null && runs[i].HasFigures))
                found[i] = entry;
            start = end;
        }
    }

    private ScriptEntry? Exact(TokenRun run)
    {
        if (run.Words.IsEmpty)
            return null;
        var last = HanText.Of(run.Words[^1].Text.ToString());
        return last.Length < ShortestExactLabel ? null : script.Entries.FirstOrDefault(entry => entry.Row is not null && entry.Han == last);
    }

    private ScriptEntry? Aligned(int start, int end)
    {
        for (var i = end - 1; i >= start; i--)
        {
            if (owners[i] < 0)
                continue;
            var entry = script.Entries[owners[i]];
            var isWhole = matched[owners[i]] >= entry.Han.Length * LeastCoverage && matched[owners[i]] > 1;
            return isWhole && end - 1 - i <= Math.Max(1, entry.Han.Length / 3) ? entry : null;
        }

        return null;
    }
}
