namespace Compiler.Reading.Pdf.Pages;

/// <summary>What a PDF may cost.</summary>
internal sealed record PdfLimits
{
    /// <summary>A report has a few dozen pages.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>The most characters of all pages.</summary>
    public int MaxGlyphs { get; init; } = 400_000;
}
