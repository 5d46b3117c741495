using Compiler.Disclosure.Rollups.Figures;

namespace Compiler.Yearbooks.Prose;

/// <summary>Joins phrases into a sentence that says of how many reports its figures are.</summary>
internal static class Phrases
{
    /// <summary>
    /// Returns the phrases with n/N at the end if all have the same, else behind each of them. Null if there is no phrase.
    /// </summary>
    /// <param name="phrases">The phrases; null for a figure that no form has.</param>
    public static string? Join(params IEnumerable<Phrase?> phrases)
    {
        var said = phrases.OfType<Phrase>().ToList();
        if (said.Count == 0)
            return null;
        var known = said.Where(phrase => phrase.Present > 0).ToList();
        var coverages = known.Select(Coverage).Distinct().ToList();
        if (coverages.Count > 1)
            return string.Join("；", said.Select(phrase => phrase.Present > 0 ? $"{phrase.Text}，{Coverage(phrase)}" : phrase.Text));
        var missing = Together(said.Where(phrase => phrase.Present == 0), "数据缺失");
        return string.Join("；", [string.Join("，", WithZerosTogether(known)), .. coverages, .. missing]).TrimStart('；');
    }

    // Where the last zero stands, all of them are named.
    private static IEnumerable<string> WithZerosTogether(List<Phrase> phrases)
    {
        var zeros = phrases.Where(phrase => phrase.IsZero).ToList();
        foreach (var phrase in phrases)
        {
            if (zeros.Count < 2 || !phrase.IsZero)
                yield return phrase.Text;
            else if (phrase == zeros[^1])
                yield return Together(zeros, "均为 0")[0];
        }
    }

    private static string[] Together(IEnumerable<Phrase> phrases, string what) =>
        string.Join("、", phrases.Select(phrase => phrase.Label)) is { Length: > 0 } labels ? [$"{labels}{what}"] : [];

    private static string Coverage(Phrase phrase) => $"数据覆盖 {FigureText.Coverage(phrase.Present, phrase.Expected)} 份报告";
}
