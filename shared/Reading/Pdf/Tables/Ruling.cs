using System.Collections.Immutable;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Reading.Pdf.Tables;

/// <summary>A ruled line: its position, and where it starts and ends.</summary>
internal readonly record struct Ruling(double At, double From, double To)
{
    private const double SameLine = 1.5;
    private const double MaxGap = 3;
    private const double MinLength = 2;

    /// <summary>The horizontal or the vertical lines, with touching pieces joined.</summary>
    public static ImmutableArray<Ruling> Merge(IEnumerable<PdfRule> rules, bool isLevel)
    {
        var pieces = rules.Where(rule => rule.IsLevel == isLevel).Select(rule => isLevel
            ? new Ruling((rule.Y1 + rule.Y2) / 2, Math.Min(rule.X1, rule.X2), Math.Max(rule.X1, rule.X2))
            : new Ruling((rule.X1 + rule.X2) / 2, Math.Min(rule.Y1, rule.Y2), Math.Max(rule.Y1, rule.Y2)));
        var lines = ImmutableArray.CreateBuilder<Ruling>();
        var sameLine = new List<Ruling>();
        foreach (var piece in pieces.OrderBy(piece => piece.At))
        {
            if (sameLine.Count > 0 && piece.At - sameLine[0].At > SameLine)
            {
                lines.AddRange(Joined(sameLine));
                sameLine.Clear();
            }

            sameLine.Add(piece);
        }

        lines.AddRange(Joined(sameLine));
        return lines.ToImmutable();
    }

    /// <summary>Whether this line and a perpendicular one meet.</summary>
    public bool Meets(Ruling across) =>
        across.At >= From - MaxGap && across.At <= To + MaxGap && At >= across.From - MaxGap && At <= across.To + MaxGap;

    private static IEnumerable<Ruling> Joined(List<Ruling> pieces)
    {
        Ruling? open = null;
        foreach (var piece in pieces.OrderBy(piece => piece.From))
        {
            if (open is { } line && piece.From <= line.To + MaxGap)
            {
                open = line with { To = Math.Max(line.To, piece.To) };
                continue;
            }

            if (open is { } done && done.To - done.From >= MinLength)
                yield return done;
            open = piece;
        }

        if (open is { } last && last.To - last.From >= MinLength)
            yield return last;
    }
}
