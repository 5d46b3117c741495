namespace Compiler.Accuracy.Printing.Pages;

/// <summary>A line of text on a page, in points from its upper left corner; Chinese characters are as wide as they are high.</summary>
/// <param name="Text">The text.</param>
/// <param name="Left">Its left edge.</param>
/// <param name="Baseline">Its base line.</param>
/// <param name="Size">The size of its font.</param>
public sealed record SheetText(string Text, double Left, double Baseline, double Size)
{
    /// <summary>Its right edge.</summary>
    public double Right => Left + Width(Text, Size);

    /// <summary>Returns the width of a text in this size.</summary>
    public static double Width(string text, double size) => text.Sum(character => char.IsAscii(character) ? size / 2 : size);

    /// <summary>Breaks a text into lines of this width, anywhere, as programs break Chinese text and numbers that are too long.</summary>
    public static List<string> Wrap(string text, double size, double width)
    {
        var lines = new List<string> { "" };
        foreach (var character in text)
        {
            if (lines[^1].Length > 0 && Width(lines[^1], size) + Width($"{character}", size) > width)
                lines.Add("");
            lines[^1] += character;
        }

        return lines;
    }
}
