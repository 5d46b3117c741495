using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;
using Compiler.Reading.Pdf.Pages;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Compiler.Reading.Pdf.PdfPig;

/// <summary>Reads PDF files with PdfPig. A damaged file may crash the process or exhaust its memory.</summary>
internal sealed class PdfPigPageReader : IPdfPageReader
{
    /// <inheritdoc />
    public PdfContent Read(ReadOnlyMemory<byte> content, PdfLimits limits, Func<PdfPicture, PdfPage>? recognise)
    {
        try
        {
            using var document = PdfDocument.Open(content.ToArray(), new ParsingOptions { SkipMissingFonts = true });
            var pages = ImmutableArray.CreateBuilder<PdfPage>();
            var remaining = limits.MaxGlyphs;
            for (var number = 1; number <= document.NumberOfPages; number++)
            {
                if (number > limits.MaxPages || remaining <= 0)
                    return new PdfContent(pages.ToImmutable(), PdfError.TooCostly);
                pages.Add(ReadPage(document, number, recognise));
                remaining -= pages[^1].Glyphs.Length;
            }

            return new PdfContent(pages.ToImmutable(), PdfError.None);
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfContent.Failed(PdfError.Encrypted);
        }
        catch (OutOfMemoryException)
        {
            return PdfContent.Failed(PdfError.TooCostly);
        }
        catch (Exception cause) when (cause is not BudgetExceededException)
        {
            // PdfPig has no common exception type for damaged files.
            return PdfContent.Failed(PdfError.Damaged);
        }
    }

    private static PdfPage ReadPage(PdfDocument document, int number, Func<PdfPicture, PdfPage>? recognise)
    {
        try
        {
            var page = document.GetPage(number);
            var text = Page(page);
            if (!PdfPigPicture.Covers(page, text))
                return text;
            return recognise is null ? text with { IsPicture = true } : recognise(PdfPigPicture.Read(page));
        }
        catch (Exception cause) when (cause is not (OutOfMemoryException or BudgetExceededException))
        {
            return new PdfPage(number, 0, 0, [], [], [], IsDamaged: true);
        }
    }

    private static PdfPage Page(Page page)
    {
        var shapes = new PdfPigShapes(page.Height);
        foreach (var path in page.Paths.Where(path => path.IsFilled || path.IsStroked))
            shapes.Add(path);
        return new PdfPage(
            page.Number,
            page.Width,
            page.Height,
            [.. page.Letters.Select(letter => PdfPigGlyph.Convert(letter, page.Height))],
            shapes.Rules,
            shapes.Areas);
    }
}
