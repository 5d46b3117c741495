namespace Compiler.Accuracy.Printing.Pages;

/// <summary>The lines of text on a page of A4, in the order in which they are drawn.</summary>
public sealed class Sheet
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Left = 54;
    public const double Right = Width - Left;
    public const double Top = 72;
    public const double Bottom = Height - Top;

    public List<SheetText> Texts { get; } = [];
}
