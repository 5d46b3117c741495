namespace Compiler.Reading.Pdf.Pages;

/// <summary>A horizontal or vertical line, drawn as a line or as a thin rectangle.</summary>
internal readonly record struct PdfRule(double X1, double Y1, double X2, double Y2)
{
    public bool IsLevel => Math.Abs(X2 - X1) > Math.Abs(Y2 - Y1);

    public PdfRule TurnedLeft(double pageWidth) => new(Y1, pageWidth - X1, Y2, pageWidth - X2);
}
