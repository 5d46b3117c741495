namespace Compiler.Reading.Pdf.Pages;

/// <summary>Why a PDF could not be read, or only in part.</summary>
internal enum PdfError
{
    None,

    /// <summary>It requires a password.</summary>
    Encrypted,

    Damaged,

    /// <summary>It exceeds the limit of pages, characters, time or memory.</summary>
    TooCostly,
}
