namespace Compiler.Backend.Storage;

/// <summary>How one kind of the backend's own files is stored in blobs and sent over HTTP.</summary>
/// <param name="Name">The media type, with the charset of texts.</param>
/// <param name="IsShown">Whether a browser shows the file; otherwise it saves it.</param>
public sealed record MediaType(string Name, bool IsShown)
{
    private static readonly MediaType Unknown = new("application/octet-stream", IsShown: false);

    private static readonly Dictionary<string, MediaType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = new("application/pdf", IsShown: true),
        [".html"] = new("text/html; charset=utf-8", IsShown: true),
        [".json"] = new("application/json; charset=utf-8", IsShown: true),
        [".csv"] = new("text/csv; charset=utf-8", IsShown: false),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsShown: false),
    };

    /// <summary>The kind of a file, by the extension of its name; anything else is octets that a browser saves.</summary>
    public static MediaType ForFile(string name) => Types.GetValueOrDefault(Path.GetExtension(name), Unknown);

    /// <summary>The header <c>Content-Disposition</c> for a file that is saved under this name; ASCII only.</summary>
    public string Disposition(string fileName) => $"{(IsShown ? "inline" : "attachment")}; filename=\"{fileName}\"";
}
