namespace Compiler.Disclosure.Parsing.Text;

/// <summary>Measures text in columns of a screen, where a Chinese character is as wide as two others.</summary>
public static class ColumnText
{
    private const char LastNarrow = '\u00FF';

    /// <summary>How many columns the text takes.</summary>
    public static int Width(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var character in text)
            width += character > LastNarrow ? 2 : 1;
        return width;
    }

    /// <summary>How many columns of white space the line begins with.</summary>
    public static int Indent(ReadOnlySpan<char> line) => Width(line[..^line.TrimStart().Length]);
}
