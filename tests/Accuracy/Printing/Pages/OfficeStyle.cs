namespace Compiler.Accuracy.Printing.Pages;

/// <summary>How somebody sets tables in an office program.</summary>
/// <param name="Size">The size of the font, in points.</param>
/// <param name="Padding">The space at the left and right of a cell.</param>
/// <param name="Leading">The height of a line, in font sizes.</param>
/// <param name="Figures">Where figures stand in their cells: 0 at the left, 0.5 in the middle, 1 at the right.</param>
public sealed record OfficeStyle(double Size, double Padding, double Leading, double Figures)
{
    /// <summary>The default cell margins of Word and WPS; the smaller ones of LibreOffice and of browsers.</summary>
    private static readonly OfficeStyle[] All =
    [
        new(10.5, 5.4, 1.3, 0.5),
        new(12, 5.4, 1.2, 0.5),
        new(9, 2.8, 1.5, 0.5),
        new(10.5, 2.8, 1.2, 0),
        new(10.5, 5.4, 1.3, 1),
    ];

    /// <summary>Returns the style of a report with this title.</summary>
    public static OfficeStyle Of(string title) => All[title.Length % All.Length];
}
