namespace Compiler.Reading.Formats;

/// <summary>The format of a file, detected from its content, never from its name.</summary>
public enum FileFormat
{
    /// <summary>Plain text or Markdown, in any encoding.</summary>
    Text,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A web page saved with its resources in one file.</summary>
    Mhtml,

    /// <summary>A Word document (.docx).</summary>
    WordDocument,

    /// <summary>An Excel workbook (.xlsx).</summary>
    Workbook,

    /// <summary>A PDF file.</summary>
    Pdf,

    /// <summary>A zip archive in none of the formats above.</summary>
    Archive,

    /// <summary>A document of Word 97 to 2003 or WPS (.doc, .wps).</summary>
    OldWord,

    /// <summary>A workbook of Excel 5.0 to 2003 or WPS (.xls, .et).</summary>
    OldWorkbook,

    /// <summary>Another file of older office programs, or an encrypted one, which is not supported.</summary>
    OldOffice,

    /// <summary>Rich text (.rtf).</summary>
    RichText,

    /// <summary>A picture, such as a scan, which is not supported.</summary>
    Picture,

    /// <summary>OFD (GB/T 33190), the Chinese fixed-layout format.</summary>
    FixedLayout,

    /// <summary>None of these.</summary>
    Unknown,
}
