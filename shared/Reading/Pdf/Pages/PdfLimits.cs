namespace Compiler.Reading.Pdf.Pages;

/// <summary>The limits for a PDF.</summary>
internal sealed record PdfLimits
{
    /// <summary>The maximum number of pages; a report has a few dozen.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>The maximum number of characters on all pages.</summary>
    public int MaxGlyphs { get; init; } = 400_000;
}
