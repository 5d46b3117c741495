using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Compiler.Reading.Pdf.Processes;

/// <summary>What goes over to the process that reads PDF files, and comes back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(PdfRequest))]
[JsonSerializable(typeof(PdfAnswer))]
internal sealed partial class PdfMessages : JsonSerializerContext;

/// <summary>A file to read.</summary>
internal sealed record PdfRequest(int Id, ReadOnlyMemory<byte> Pdf, PdfLimits Limits);

/// <summary>What could be read of the file of this number; number 0 says that the program is ready.</summary>
internal sealed record PdfAnswer(int Id, PdfAnswerPage[] Pages, PdfTrouble Trouble)
{
    public static PdfAnswer Ready { get; } = new(0, [], PdfTrouble.None);

    public static PdfAnswer Of(int id, PdfContent content) => new(id, [.. content.Pages.Select(PdfAnswerPage.Of)], content.Trouble);

    public PdfContent ToContent() => new([.. Pages.Select(page => page.ToPage())], Trouble);
}

/// <summary>A page as six numbers for each character (box, direction, ink), four for each rule and each area.</summary>
internal sealed record PdfAnswerPage(
    int Number, double Width, double Height, string[] Text, double[] Boxes, double[] Rules, double[] Areas, bool IsDamaged)
{
    public static PdfAnswerPage Of(PdfPage page) => new(
        page.Number, Rounded(page.Width), Rounded(page.Height), [.. page.Glyphs.Select(glyph => glyph.Text)],
        [.. page.Glyphs.SelectMany(glyph => (double[])[.. Numbers(glyph.Box), glyph.Direction, (int)glyph.Ink])],
        [.. page.Rules.SelectMany(rule => Numbers(new PageBox(rule.X1, rule.Y1, rule.X2, rule.Y2)))],
        [.. page.Areas.SelectMany(Numbers)], page.IsDamaged);

    public PdfPage ToPage() => new(Number, Width, Height, Glyphs(), [.. Fours(Rules).Select(rule => new PdfRule(rule[0], rule[1], rule[2], rule[3]))],
        [.. Fours(Areas).Select(area => new PageBox(area[0], area[1], area[2], area[3]))], IsDamaged);

    private ImmutableArray<PdfGlyph> Glyphs()
    {
        var glyphs = ImmutableArray.CreateBuilder<PdfGlyph>(Text.Length);
        for (var i = 0; i < Text.Length; i++)
        {
            var box = Boxes.AsSpan(i * 6, 6);
            glyphs.Add(new PdfGlyph(Text[i], new PageBox(box[0], box[1], box[2], box[3]), (int)box[4], (PdfInk)(int)box[5]));
        }

        return glyphs.MoveToImmutable();
    }

    private static double[] Numbers(PageBox box) => [Rounded(box.Left), Rounded(box.Top), Rounded(box.Right), Rounded(box.Bottom)];

    // Hundredths of a point; damaged files have numbers that are none.
    private static double Rounded(double number) => double.IsFinite(number) ? Math.Round(number, 2) : 0;

    private static IEnumerable<double[]> Fours(double[] numbers) => numbers.Chunk(4);
}
