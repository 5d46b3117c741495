using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Layout.Unruled;
using Compiler.Reading.Pdf.Pages;

namespace Compiler.Tests.Reading.Pdf;

/// <summary>Damages what stands on a page at random, the same way for the same seed: what no program writes, but a file can hold.</summary>
internal sealed class PdfPageMutation(int seed)
{
    private const int MaxGlyphs = 20_000;
    private static readonly string[] Texts = ["", " ", "\uFFFD", "0", "17", "|", "、", "\uD800", "㈠", new('总', 5_000)];
    private static readonly double[] Numbers = [0, -1, 0.001, 1e9, -1e9, 1e300, double.NaN, double.PositiveInfinity];

    private readonly Random random = new(seed);

    public PdfPage Apply(PdfPage page)
    {
        for (var i = random.Next(1, 6); i > 0; i--)
            page = Once(page);
        return page;
    }

    private PdfPage Once(PdfPage page) =>
        random.Next(10) switch
        {
            0 => page with { Glyphs = Without(page.Glyphs) },
            1 => page with { Glyphs = Repeated(page.Glyphs) },
            2 => page with { Glyphs = Some(page.Glyphs, Moved()) },
            3 => page with { Glyphs = Some(page.Glyphs, Piled()) },
            4 => page with { Glyphs = Some(page.Glyphs, glyph => glyph with { Text = Texts[random.Next(Texts.Length)] }) },
            5 => page with
            {
                Glyphs = Some(page.Glyphs, glyph => glyph with { Direction = random.Next(-1, 4), Ink = (PdfInk)random.Next(3) }),
            },
            6 => page with { Glyphs = Some(page.Glyphs, glyph => glyph with { Box = Damaged(glyph.Box) }) },
            7 => page with { Rules = Some(Without(page.Rules), Bent()) },
            8 => page with { Rules = page.Rules.AddRange(Grid()) },
            _ => random.Next(2) == 0
                ? page with
                {
                    Width = Number(),
                    Height = Number(),
                }
                : page with { Areas = [.. page.Areas, .. page.Glyphs.Select(glyph => glyph.Box)] },
        };

    private ImmutableArray<T> Without<T>(ImmutableArray<T> all)
    {
        var from = random.Next(all.Length + 1);
        return all.RemoveRange(from, random.Next(all.Length - from + 1));
    }

    private ImmutableArray<PdfGlyph> Repeated(ImmutableArray<PdfGlyph> glyphs) =>
        [.. Enumerable.Repeat(glyphs, random.Next(2, 12)).SelectMany(all => all).Take(MaxGlyphs)];

    private ImmutableArray<T> Some<T>(ImmutableArray<T> all, Func<T, T> change)
    {
        var from = random.Next(all.Length + 1);
        var to = from + random.Next(all.Length - from + 1);
        return [.. all.Select((one, i) => i >= from && i < to ? change(one) : one)];
    }

    private Func<PdfGlyph, PdfGlyph> Moved()
    {
        var (x, y) = (random.NextDouble() * 200 - 100, random.NextDouble() * 20 - 10);
        return glyph => glyph with { Box = new PageBox(glyph.Box.Left + x, glyph.Box.Top + y, glyph.Box.Right + x, glyph.Box.Bottom + y) };
    }

    private Func<PdfGlyph, PdfGlyph> Piled()
    {
        var (size, areDifferent) = (random.NextDouble() * 8, random.Next(2) == 0);
        return glyph => glyph with
        {
            Text = areDifferent ? ((char)random.Next('\u4E00', '\u9FFF')).ToString() : glyph.Text,
            Box = new PageBox(100, 100, 100 + size, 100 + size),
        };
    }

    private PageBox Damaged(PageBox box) => random.Next(4) switch
    {
        0 => box with { Left = Number() },
        1 => box with { Right = Number() },
        2 => box with { Top = Number() },
        _ => box with { Bottom = Number() },
    };

    private Func<PdfRule, PdfRule> Bent()
    {
        var by = random.NextDouble() * 8 - 4;
        return random.Next(5) == 0
            ? rule => rule with { X1 = Number(), Y2 = Number() }
            : rule => rule with { X1 = rule.X1 + by, Y1 = rule.Y1 - by };
    }

    private IEnumerable<PdfRule> Grid()
    {
        var (levels, uprights, apart) = (random.Next(600), random.Next(600), 0.5 + random.NextDouble() * 8);
        return Enumerable.Range(0, levels).Select(i => new PdfRule(10, i * apart, 590, i * apart))
            .Concat(Enumerable.Range(0, uprights).Select(i => new PdfRule(i * apart, 10, i * apart, 790)));
    }

    private double Number() => Numbers[random.Next(Numbers.Length)];
}
