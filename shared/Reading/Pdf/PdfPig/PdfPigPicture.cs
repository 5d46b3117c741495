using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Finds the picture that covers a page, and takes it out as a JPEG or PNG file.</summary>
internal static class PdfPigPicture
{
    // A logo or a photograph in a text is smaller; a scan fills its page.
    private const double LeastShare = 0.5;

    // A number or a stamp of the office system may stand on a scan.
    private const int MaxCharacters = 40;

    private static readonly string[] Unsupported = ["JBIG2Decode", "JPXDecode"];

    /// <summary>Whether a page is a picture, beside at most a few characters.</summary>
    public static bool Covers(Page page, PdfPage text)
    {
        if (text.Glyphs.Count(glyph => !glyph.IsSpace && glyph.Ink == PdfInk.Visible) > MaxCharacters)
            return false;
        var sheet = page.Width * page.Height;
        return page.GetImages().Sum(image => AreaOf(image)) >= LeastShare * sheet;
    }

    /// <summary>The picture; without content if it cannot be taken out, or consists of several.</summary>
    public static PdfPicture Read(Page page)
    {
        var images = page.GetImages().OrderByDescending(AreaOf).ToList();
        var image = images[0];
        var isAlone = images.Skip(1).Sum(AreaOf) < 0.02 * AreaOf(image);
        return new PdfPicture(
            page.Number, image.BoundingBox.Width, image.BoundingBox.Height, isAlone ? Content(image) : default,
            (long)image.WidthInSamples * image.HeightInSamples);
    }

    private static double AreaOf(IPdfImage image) => Math.Abs(image.BoundingBox.Width * image.BoundingBox.Height);

    private static ReadOnlyMemory<byte> Content(IPdfImage image)
    {
        var filters = Filters(image.ImageDictionary);
        if (filters.Intersect(Unsupported).Any())
            return default;
        if (filters is ["DCTDecode" or "DCT"])
            return image.RawMemory;
        return image.TryGetPng(out var png) ? png : default;
    }

    private static List<string> Filters(DictionaryToken dictionary) =>
        !dictionary.TryGet(NameToken.Filter, out var filter) && !dictionary.TryGet(NameToken.F, out filter) ? []
        : filter is ArrayToken several ? [.. several.Data.OfType<NameToken>().Select(name => name.Data)]
        : filter is NameToken one ? [one.Data]
        : [];
}
