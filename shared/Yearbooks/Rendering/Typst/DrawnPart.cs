namespace Compiler.Yearbooks.Rendering.Typst;

/// <summary>A part as Typst has drawn it.</summary>
/// <param name="Pdf">The PDF; it holds until the next part is drawn.</param>
/// <param name="Rows">The number of rows that fill pages, of a table that continues in the next part.</param>
/// <param name="IsOverfull">Whether a last page has the rows after them, which belong to the next part.</param>
internal sealed record DrawnPart(ReadOnlyMemory<byte> Pdf, int Rows, bool IsOverfull)
{
    /// <summary>Returns what belongs to the book. Throws <see cref="RenderingException"/> if the PDF does not have the expected form.</summary>
    public PartFile Read()
    {
        var file = new PartFile(Pdf);
        if (IsOverfull)
            file.CutLastPage(Rows);
        return file;
    }
}
