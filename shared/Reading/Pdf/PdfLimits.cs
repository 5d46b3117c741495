namespace Compiler.Reading.Pdf;

/// <summary>What a PDF may cost.</summary>
/// <param name="MaxTime">How much processor time it may take to tell what stands where.</param>
internal sealed record PdfLimits(TimeSpan MaxTime)
{
    /// <summary>A report has a few dozen pages.</summary>
    public int MaxPages { get; init; } = 200;

    /// <summary>The most characters of all pages.</summary>
    public int MaxGlyphs { get; init; } = 400_000;
}
