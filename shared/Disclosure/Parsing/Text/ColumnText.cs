namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Measures text in screen columns; a Chinese character takes two.</summary>
public static class ColumnText
{
    /// <summary>The character at the beginning of a page; it has no width.</summary>
    public const char PageBreak = '\f';

    private const char LastNarrow = '\u00FF';

    /// <summary>Returns the number of columns of the text.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
            width += character > LastNarrow ? 2 : character == PageBreak ? 0 : 1;
        return width;
    }

    /// <summary>Returns the number of columns of white space at the start of the line.</summary>
    public static int Indent(ReadOnlySpan<char> line) => Width(line[..^line.TrimStart().Length]);
}
