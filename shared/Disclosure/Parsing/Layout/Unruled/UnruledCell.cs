namespace Compiler.Disclosure.Parsing.Layout.Unruled;

/// <summary>A cell of an unruled table.</summary>
/// <param name="Box">The area of its text.</param>
/// <param name="Text">Its lines, joined.</param>
internal readonly record struct UnruledCell(PageBox Box, string Text)
{
    public static UnruledCell Join(IEnumerable<PlacedText> lines) =>
        lines
            .OrderBy(line => line.Box.CentreY)
            .Select(line => new UnruledCell(line.Box, line.Text))
            .Aggregate((above, below) => new UnruledCell(above.Box.Union(below.Box), above.Text + below.Text));
}
