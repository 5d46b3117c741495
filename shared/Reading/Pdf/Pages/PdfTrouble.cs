namespace Compiler.Reading.Pdf.Pages;

/// <summary>Why a PDF could not be read, or not to its end.</summary>
internal enum PdfTrouble
{
    None,

    /// <summary>It asks for a password.</summary>
    Encrypted,

    Damaged,

    /// <summary>It has more pages or characters, or takes more time or memory, than a file may.</summary>
    TooCostly,
}
