namespace Compiler.Reading.Formats;

/// <summary>What kind of file a report came in, told by its content, never by its name.</summary>
public enum FileFormat
{
    /// <summary>Plain text or Markdown, in any encoding.</summary>
    Text,

    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>A web page saved with its parts in one file.</summary>
    Mhtml,

    /// <summary>A Word document (.docx).</summary>
    WordDocument,

    /// <summary>An Excel workbook (.xlsx).</summary>
    Workbook,

    /// <summary>A PDF file.</summary>
    Pdf,

    /// <summary>A zip archive that is none of the above.</summary>
    Archive,

    /// <summary>A format of older office programs (.doc, .wps, .xls) that is not read.</summary>
    OldOffice,

    /// <summary>Rich text (.rtf), which is not read.</summary>
    RichText,

    /// <summary>A picture: a scan, which is not read.</summary>
    Picture,

    /// <summary>OFD (GB/T 33190), the Chinese format of fixed pages, which is not read.</summary>
    FixedLayout,

    /// <summary>None of these.</summary>
    Unknown,
}
