namespace Compiler.Reading.Pdf.Pages;

/// <summary>How a character is drawn.</summary>
internal enum PdfInk
{
    Visible,

    /// <summary>Not drawn, like the OCR text over a scan.</summary>
    Invisible,

    White,
}
