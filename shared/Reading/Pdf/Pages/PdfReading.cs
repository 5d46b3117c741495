using System.Collections.Immutable;
using Compiler.Disclosure.Parsing.Text;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>What the ink of one figure in a picture may say.</summary>
/// <param name="Candidates">The candidates, best first.</param>
/// <param name="IsSure">Whether two different crops agree on the first one, each with confidence.</param>
internal sealed record PdfReading(ImmutableArray<RecognisedFigure> Candidates, bool IsSure)
{
    /// <summary>Ink that is no single figure.</summary>
    public static PdfReading Unknown { get; } = new([], IsSure: false);

    /// <summary>The reading of two places that became one: nothing is known of it.</summary>
    public static PdfReading? Combine(PdfReading? first, PdfReading? second) =>
        first is null || ReferenceEquals(first, second) ? second : second is null ? first : Unknown;

    /// <summary>The reading of two lines of a cell: perhaps a figure that a narrow column has broken, but never surely.</summary>
    public static PdfReading? Join(PdfReading? first, PdfReading? second)
    {
        if (first is not { IsSure: true, Candidates: [var above] } || second is not { IsSure: true, Candidates: [var below] })
            return Combine(first, second);
        var whole = new RecognisedFigure(above.Text + below.Text, Math.Min(above.Confidence, below.Confidence));
        return new PdfReading([whole], IsSure: false);
    }
}
