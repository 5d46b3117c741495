namespace Compiler.Reading.Pdf.Pages;

/// <summary>How a character is drawn.</summary>
internal enum PdfInk
{
    Visible,

    /// <summary>Not drawn at all, as the recognised text that lies over a scan.</summary>
    Invisible,

    White,
}
