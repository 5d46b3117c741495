using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>The pages of a PDF, and the problem that ended the reading.</summary>
internal sealed record PdfContent(ImmutableArray<PdfPage> Pages, PdfError Trouble)
{
    public static PdfContent Failed(PdfError trouble) => new([], trouble);
}
