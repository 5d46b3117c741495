namespace Compiler.Backend.Storage;

/// <summary>How a type of file that the backend creates is stored in blobs and sent over HTTP.</summary>
/// <param name="Name">The media type, with the charset for text.</param>
/// <param name="IsInline">Whether a browser displays the file; otherwise it saves it.</param>
public sealed record MediaType(string Name, bool IsInline)
{
    private static readonly MediaType Unknown = new("application/octet-stream", IsInline: false);

    private static readonly Dictionary<string, MediaType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = new("application/pdf", IsInline: true),
        [".html"] = new("text/html; charset=utf-8", IsInline: true),
        [".json"] = new("application/json; charset=utf-8", IsInline: true),
        [".csv"] = new("text/csv; charset=utf-8", IsInline: false),
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", IsInline: false),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsInline: false),
        [".zip"] = new("application/zip", IsInline: false),
    };

    /// <summary>The media type for a file name's extension; unknown ones are octets that a browser saves.</summary>
    public static MediaType ForFile(string name) => Types.GetValueOrDefault(Path.GetExtension(name), Unknown);

    /// <summary>The header <c>Content-Disposition</c> for a file to be saved under this name; ASCII only.</summary>
    public string Disposition(string fileName) => $"{(IsInline ? "inline" : "attachment")}; filename=\"{fileName}\"";
}
