using System.Collections.Immutable;

namespace Compiler.Reading.Pdf.Pages;

/// <summary>The pages of a PDF, and what kept it from being read.</summary>
internal sealed record PdfContent(ImmutableArray<PdfPage> Pages, PdfTrouble Trouble)
{
    public static PdfContent Unread(PdfTrouble trouble) => new([], trouble);
}
