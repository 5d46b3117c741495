using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Pictures.Characters;

/// <summary>
/// The most probable figures of a line: the sum over all ways in which the steps of the model spell one (CTC prefix search,
/// Hannun et al. 2014), with look-alikes folded and only the beginnings of figures followed. What the model gives to other
/// characters counts for no figure.
/// </summary>
internal sealed class FigureBeam
{
    private const int Width = 24;
    private const int MaxCandidates = 6;
    private const double MinConfidence = 0.001;
    private const double MinInked = 0.5;

    private readonly (int Character, int Symbol)[] folded;

    public FigureBeam(CharacterKeys keys)
    {
        folded = [.. Enumerable.Range(1, keys.Count - 1)
            .Select(index => (index, LookAlikes.Fold(keys[index])))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.index, LookAlikes.Symbols.IndexOf(pair.Item2!.Value)))];
    }

    /// <summary>The figures, best first, each with its probability.</summary>
    public ImmutableArray<RecognisedFigure> Search(Probabilities steps)
    {
        var beam = new Dictionary<string, (double None, double Last)>(StringComparer.Ordinal) { [""] = (1, 0) };
        var symbols = new double[LookAlikes.Symbols.Length];
        for (var step = 0; step < steps.Steps; step++)
        {
            var row = steps[step];
            Array.Clear(symbols);
            foreach (var (character, symbol) in folded)
                symbols[symbol] += row[character];
            beam = Advance(beam, row[CharacterKeys.None], symbols);
        }

        // There is ink, so that an empty line is none of the possibilities.
        var (none, last) = beam.GetValueOrDefault("");
        var inked = Math.Max(1 - none - last, MinInked);
        return
        [
            .. beam.Where(entry => FigureGrammar.IsFigure(entry.Key))
                .Select(entry => new RecognisedFigure(entry.Key, Math.Min(1, (entry.Value.None + entry.Value.Last) / inked)))
                .Where(figure => figure.Confidence >= MinConfidence)
                .OrderByDescending(figure => figure.Confidence).ThenBy(figure => figure.Text, StringComparer.Ordinal)
                .Take(MaxCandidates),
        ];
    }

    private static Dictionary<string, (double None, double Last)> Advance(
        Dictionary<string, (double None, double Last)> beam, double none, double[] symbols)
    {
        var next = new Dictionary<string, (double None, double Last)>(StringComparer.Ordinal);
        foreach (var (text, before) in beam.OrderByDescending(entry => entry.Value.None + entry.Value.Last).Take(Width))
        {
            var all = before.None + before.Last;
            Add(text, all * none, 0);
            for (var i = 0; i < symbols.Length; i++)
            {
                if (symbols[i] < 1e-5)
                    continue;
                var symbol = LookAlikes.Symbols[i];
                var repeats = text.Length > 0 && text[^1] == symbol;
                if (repeats)
                    Add(text, 0, before.Last * symbols[i]);
                var longer = text + symbol;
                if (FigureGrammar.IsStart(longer))
                    Add(longer, 0, (repeats ? before.None : all) * symbols[i]);
            }
        }

        return next;

        void Add(string text, double noneToo, double last)
        {
            var sum = next.GetValueOrDefault(text);
            next[text] = (sum.None + noneToo, sum.Last + last);
        }
    }
}
