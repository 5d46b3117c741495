using System.Collections.Immutable;
using Compiler.Disclosure.Findings;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Lines;
using Compiler.Reading.Pdf.Layout;
using Compiler.Reading.Pdf.Pages;
using Compiler.Reading.Pictures.Characters;
using Compiler.Reading.Pictures.Images;

namespace Compiler.Reading.Pictures;

/// <summary>Reads pictures of pages, as a file of their own or in a PDF. Not thread-safe; one for each file.</summary>
/// <param name="model">Reads the lines.</param>
/// <param name="mostPages">How many pages of the file are read.</param>
internal sealed class PictureReader(TextModel model, int mostPages)
{
    private const string Kind = "图片";

    // A pixel that is higher than wide by more is made square.
    private const double SamePixel = 1.05;

    private readonly TimeSpan started = Environment.CpuUsage.TotalTime;
    private int pagesLeft = mostPages;

    /// <summary>How many pages a picture has by its head; at least one.</summary>
    public static int CountPages(ReadOnlySpan<byte> content) => PictureSize.Read(content) is { } size ? PicturePages.Count(size) : 1;

    /// <summary>The lines of a picture.</summary>
    public SourceText Read(ReadOnlyMemory<byte> content, SourceBuilder to)
    {
        var sheet = PictureDecoder.Decode(content.Span, out var error);
        if (sheet is null)
        {
            return new SourceText(
                [],
                [
                    error == PictureError.TooLarge
                        ? FindingCatalogue.ExpandsTooFar(3 * PictureLimits.MaxPixels)
                        : FindingCatalogue.DamagedFile(Kind),
                ]);
        }

        ImmutableArray<PdfPage> pages = [.. PicturePages.Cut(sheet).Select((page, index) => Read(page.Page, index + 1, page.Scale, to))];
        var unread = PictureFindings.Unread(pages);
        ImmutableArray<PageLayout> layouts = [.. pages.Select(PageLayout.Analyze)];
        if (layouts.All(layout => layout.Items.IsEmpty))
            return new SourceText([], unread.IsEmpty ? [FindingCatalogue.ImageFile()] : unread);
        var lines = DocumentLines.Build(layouts, to);
        return new SourceText(lines.Lines, [PictureFindings.OfPages([], lines.Recognised), .. unread, .. lines.Findings])
        {
            Places = lines.Places,
            Recognised = lines.Recognised,
            IsRecognised = true,
        };
    }

    /// <summary>A page of a PDF that is a picture.</summary>
    public PdfPage Read(PdfPicture picture, SourceBuilder to)
    {
        if (pagesLeft <= 0)
            return Unread(picture.Number, PdfUnread.TooMany);
        if (picture.Pixels > PictureLimits.MaxPixels)
            return Unread(picture.Number, PdfUnread.TooCostly);
        if (picture.Content.IsEmpty)
            return Unread(picture.Number, PdfUnread.Compression);
        if (PictureDecoder.Decode(picture.Content.Span, out var error) is { } sheet)
        {
            var scale = sheet.Width / picture.Width;
            var height = (int)Math.Round(scale * picture.Height);
            if (height > SamePixel * sheet.Height && (long)height * sheet.Width <= PictureLimits.MaxPixels)
                sheet = sheet.Each(plane => Resizing.Heighten(plane, height));
            return Read(sheet, picture.Number, scale, to);
        }

        return Unread(picture.Number, error == PictureError.TooLarge ? PdfUnread.TooCostly : PdfUnread.Damaged);
    }

    private PdfPage Read(Sheet sheet, int number, double scale, SourceBuilder to)
    {
        if (pagesLeft-- <= 0)
            return Unread(number, PdfUnread.TooMany);
        var timeLeft = to.Limits.MaxTimeOfPictures - (Environment.CpuUsage.TotalTime - started);
        try
        {
            return new PageRecogniser(model, timeLeft < to.Limits.MaxTimeOfPicture ? timeLeft : to.Limits.MaxTimeOfPicture)
                .Read(sheet, number, scale);
        }
        catch (TimeoutException)
        {
            return Unread(number, PdfUnread.TooCostly);
        }
    }

    private static PdfPage Unread(int number, PdfUnread cause) =>
        new(number, 0, 0, [], [], []) { IsPicture = true, Unread = cause };
}
