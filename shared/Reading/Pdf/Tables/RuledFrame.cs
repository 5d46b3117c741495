using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>A group of ruled lines that meet.</summary>
internal sealed record RuledFrame(ImmutableArray<Ruling> Levels, ImmutableArray<Ruling> Uprights)
{
    // More lines than this are a drawing, not a table.
    private const int MaxLines = 500;

    public PageBox Box { get; } =
        new(
            Math.Min(Levels.Min(line => line.From), Uprights.Min(line => line.At)),
            Math.Min(Levels.Min(line => line.At), Uprights.Min(line => line.From)),
            Math.Max(Levels.Max(line => line.To), Uprights.Max(line => line.At)),
            Math.Max(Levels.Max(line => line.At), Uprights.Max(line => line.To)));

    /// <summary>Its lines.</summary>
    public IEnumerable<PdfRule> Rules =>
        Levels.Select(line => new PdfRule(line.From, line.At, line.To, line.At))
            .Concat(Uprights.Select(line => new PdfRule(line.At, line.From, line.At, line.To)));

    /// <summary>The frames of these lines, smallest first, so that a table inside a cell precedes the outer one.</summary>
    public static ImmutableArray<RuledFrame> Find(ImmutableArray<PdfRule> rules)
    {
        var levels = Ruling.Merge(rules, isLevel: true);
        var uprights = Ruling.Merge(rules, isLevel: false);
        if (levels.Length > MaxLines || uprights.Length > MaxLines)
            return [];

        var groups = new DisjointSets(levels.Length + uprights.Length);
        for (var i = 0; i < levels.Length; i++)
        {
            for (var j = 0; j < uprights.Length; j++)
            {
                if (levels[i].Meets(uprights[j]))
                    groups.Join(i, levels.Length + j);
            }
        }

        return
        [
            .. Enumerable
                .Range(0, levels.Length + uprights.Length)
                .GroupBy(groups.Find)
                .Select(group =>
                    (
                        Levels: group.Where(i => i < levels.Length).Select(i => levels[i]),
                        Uprights: group.Where(i => i >= levels.Length).Select(i => uprights[i - levels.Length])))
                .Where(frame => frame.Levels.Any() && frame.Uprights.Any())
                .Select(frame => new RuledFrame([.. frame.Levels], [.. frame.Uprights]))
                .OrderBy(frame => frame.Box.Width * frame.Box.Height),
        ];
    }
}
