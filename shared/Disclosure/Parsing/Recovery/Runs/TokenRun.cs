using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>Words and the figures that follow them.</summary>
/// <param name="Words">The words; none if the table begins with a figure.</param>
/// <param name="Figures">The figures up to the next words.</param>
internal sealed record TokenRun(ImmutableArray<TableToken> Words, ImmutableArray<TableToken> Figures)
{
    /// <summary>The words, joined.</summary>
    public string Label { get; } = string.Concat(Words.Select(word => word.Text.ToString()));

    /// <summary>Whether the text still shows the beginning of the row of this label.</summary>
    public bool ShowsRow => Words.Any(word => word.StartsRow);

    public string Han => HanText.Extract(Label);

    /// <summary>Splits a table into runs. Words without figures at the end are a run, too.</summary>
    public static IReadOnlyList<TokenRun> Split(IReadOnlyList<TableToken> tokens)
    {
        var runs = new List<TokenRun>();
        for (var i = 0; i < tokens.Count;)
        {
            var start = i;
            while (i < tokens.Count && !tokens[i].IsFigure)
                i++;
            var figures = i;
            while (i < tokens.Count && tokens[i].IsFigure && !(tokens[i].StartsRow && i > figures))
                i++;
            runs.Add(new TokenRun([.. tokens.Skip(start).Take(figures - start)], [.. tokens.Skip(figures).Take(i - figures)]));
        }

        return runs;
    }

    /// <summary>Whether any figure is printed; empty cells do not count.</summary>
    public bool HasFigures => Figures.Any(figure => !figure.Text.IsEmpty);
}
