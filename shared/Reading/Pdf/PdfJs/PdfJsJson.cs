using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Compiler.Reading.Pdf.PdfJs;

/// <summary>What goes over to Node and comes back.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PdfJsRequest))]
[JsonSerializable(typeof(PdfJsAnswer))]
internal sealed partial class PdfJsJson : JsonSerializerContext;

internal sealed record PdfJsRequest(int Id, ReadOnlyMemory<byte> Pdf, int MaxPages, int MaxGlyphs);

internal sealed record PdfJsAnswer(int Id, PdfJsPage[]? Pages, int PageCount, string? Trouble);

/// <summary>A page as six numbers for each character (box, direction, ink), four for each rule and each area.</summary>
internal sealed record PdfJsPage(
    int Number, double Width, double Height, string[] Text, double[] Boxes, double[] Rules, double[] Areas, bool IsDamaged)
{
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

    private static IEnumerable<double[]> Fours(double[] numbers) => numbers.Chunk(4);
}
