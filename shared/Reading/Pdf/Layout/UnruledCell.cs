namespace Compiler.Reading.Pdf.Layout;

/// <summary>A cell of an unruled table.</summary>
/// <param name="Box">Where its text stands.</param>
/// <param name="Text">Its lines, joined.</param>
internal readonly record struct UnruledCell(PdfBox Box, string Text)
{
    public static UnruledCell Of(IEnumerable<TextLine> lines)
    {
        var sorted = lines.OrderBy(line => line.Box.CentreY).ToList();
        var box = sorted.Select(line => line.Box).Aggregate((all, line) => all.Union(line));
        return new UnruledCell(box, CellLines.Join([.. sorted], box.Width));
    }
}
