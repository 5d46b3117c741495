namespace Compiler.Reading.Pdf.Pages;

/// <summary>Why a page that is a picture could not be read, or not completely.</summary>
internal enum PdfUnread
{
    None,

    /// <summary>Its compression is not supported.</summary>
    Compression,

    Damaged,

    /// <summary>It has too many pixels, or takes too long.</summary>
    TooCostly,

    /// <summary>The file has more such pages than are read.</summary>
    TooMany,

    /// <summary>It has ink, and nothing of it could be read.</summary>
    Illegible,

    /// <summary>It has figures of a table whose ruled lines were not found.</summary>
    NoGrid,
}
