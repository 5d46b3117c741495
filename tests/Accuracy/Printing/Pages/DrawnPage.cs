namespace Compiler.Accuracy.Printing.Pages;

/// <summary>A page with texts and lines, each in the order in which they are drawn.</summary>
public sealed class DrawnPage
{
    public const double Width = 1000;
    public const double Height = 800;

    public List<SheetText> Texts { get; } = [];

    public List<DrawnLine> Lines { get; } = [];
}

/// <summary>A line from one point to the other, in points from the upper left corner of the page.</summary>
public readonly record struct DrawnLine(double X1, double Y1, double X2, double Y2);
