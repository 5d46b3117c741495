using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Disclosure.Parsing.Recovery.Runs;

/// <summary>Words and the figures that follow them.</summary>
/// <param name="Words">The words; none where a figure comes first.</param>
/// <param name="Figures">The figures up to the next words.</param>
internal sealed record TokenRun(ImmutableArray<TableToken> Words, ImmutableArray<TableToken> Figures)
{
    /// <summary>The words without the borders between them.</summary>
    public string Label { get; } = string.Concat(Words.Select(word => word.Text.ToString()));

    /// <summary>Whether the text still shows where the row of this label begins.</summary>
    public bool ShowsRow => Words.Any(word => word.StartsRow);

    public string Han => HanText.Extract(Label);

    /// <summary>The runs of a table; words at its end without figures make one, too.</summary>
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

    /// <summary>Whether any figure is printed, and not only empty cells.</summary>
    public bool HasFigures => Figures.Any(figure => !figure.Text.IsEmpty);
}
